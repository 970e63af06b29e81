package io.clickframe.testkit.chain.step;

import io.clickframe.DataStore;
import io.clickframe.testkit.chain.table.Shape;
import io.clickframe.testkit.chain.table.Source;
import io.clickframe.testkit.chain.table.Table;
import io.clickframe.testkit.chain.term.JavaText;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All columns but the named ones. */
public record Drop(List<String> names) implements Step {
  public Drop {
    names = List.copyOf(names);
  }

  @Override
  public Shape after(Shape before) {
    names.forEach(before::column);
    return rest(before).after(before);
  }

  @Override
  public DataStore on(DataStore input, Function<Source, DataStore> stores) {
    return input.drop(names.toArray());
  }

  @Override
  public Table on(Table input) {
    return rest(input.shape()).on(input);
  }

  @Override
  public @Nullable String duckDb(String input, Shape before) {
    return rest(before).duckDb(input, before);
  }

  private Select rest(Shape before) {
    return Select.plain(
        before.columns().stream().filter(column -> !names.contains(column.name())).toList());
  }

  @Override
  public String toString() {
    return JavaText.call("drop", names.stream().map(JavaText::of).toArray());
  }
}
