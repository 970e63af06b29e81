package io.clickframe.testkit.chain.step;

import io.clickframe.DataStore;
import io.clickframe.Relocation;
import io.clickframe.testkit.chain.table.Shape;
import io.clickframe.testkit.chain.table.Source;
import io.clickframe.testkit.chain.table.Table;
import io.clickframe.testkit.chain.term.JavaText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All columns, some of them elsewhere.
 *
 * @param anchor the column beside which they go; null for the first or last place
 */
public record Relocate(List<String> names, boolean before, @Nullable String anchor)
    implements Step {
  public Relocate {
    names = List.copyOf(names);
    Shape.check(anchor == null || !names.contains(anchor), "Beside itself");
  }

  @Override
  public Shape after(Shape before) {
    names.forEach(before::column);
    return all(before).after(before);
  }

  @Override
  public DataStore on(DataStore input, Function<Source, DataStore> stores) {
    Relocation moved = input.relocate(names.toArray());
    if (anchor == null) {
      return before ? moved.first() : moved.last();
    }
    return before ? moved.before(anchor) : moved.after(anchor);
  }

  @Override
  public Table on(Table input) {
    return all(input.shape()).on(input);
  }

  @Override
  public @Nullable String duckDb(String input, Shape before) {
    return all(before).duckDb(input, before);
  }

  private Select all(Shape shape) {
    List<String> order = new ArrayList<>(shape.names());
    order.removeAll(names);
    int place = before ? 0 : order.size();
    if (anchor != null) {
      shape.column(anchor);
      place = order.indexOf(anchor) + (before ? 0 : 1);
    }
    order.addAll(place, names);
    return Select.plain(order.stream().map(shape::column).toList());
  }

  @Override
  public List<Step> simpler() {
    return Simpler.without(names).<Step>map(less -> new Relocate(less, before, anchor)).toList();
  }

  @Override
  public String toString() {
    String moved = JavaText.call("relocate", names.stream().map(JavaText::of).toArray());
    String place = before ? "first()" : "last()";
    return moved
        + "."
        + (anchor == null
            ? place
            : JavaText.call(before ? "before" : "after", JavaText.of(anchor)));
  }
}
