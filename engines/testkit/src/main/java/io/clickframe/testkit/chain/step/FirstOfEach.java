package io.clickframe.testkit.chain.step;

import io.clickframe.DataStore;
import io.clickframe.testkit.chain.table.Row;
import io.clickframe.testkit.chain.table.Shape;
import io.clickframe.testkit.chain.table.Source;
import io.clickframe.testkit.chain.table.Table;
import io.clickframe.testkit.chain.term.JavaText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The first rows of each group of rows with equal keys, of what an earlier step put in order. */
public record FirstOfEach(int count, List<String> keys) implements Step {
  public FirstOfEach {
    keys = List.copyOf(keys);
    Shape.check(count > 0, "None");
  }

  @Override
  public Shape after(Shape before) {
    Shape.check(before.ordered(), "Any rows would do");
    keys.forEach(name -> Shape.check(before.column(name).type().reliable(), "Not exact"));
    return before;
  }

  @Override
  public DataStore on(DataStore input, Function<Source, DataStore> stores) {
    Object[] names = keys.toArray();
    return count == 1 ? input.distinctOn(names) : input.limitBy(count, names);
  }

  @Override
  public Table on(Table input) {
    List<Function<Row, @Nullable Object>> values = keys.stream().map(input::reader).toList();
    Map<List<@Nullable Object>, Integer> seen = new HashMap<>();
    return input.filter(row -> {
      List<@Nullable Object> key = new ArrayList<>();
      values.forEach(value -> key.add(value.apply(row)));
      return seen.merge(key, 1, Integer::sum) <= count;
    });
  }

  /** A sub-query has no order in SQL. */
  @Override
  public @Nullable String duckDb(String input, Shape before) {
    return null;
  }

  @Override
  public String toString() {
    String names = String.join(", ", keys.stream().map(JavaText::of).toList());
    return count == 1 ? "distinctOn(" + names + ")" : "limitBy(" + count + ", " + names + ")";
  }
}
