package io.clickframe.testkit.chain.step;

import io.clickframe.DataStore;
import io.clickframe.testkit.chain.table.Shape;
import io.clickframe.testkit.chain.table.Source;
import io.clickframe.testkit.chain.table.Table;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Each different row once. */
public record Distinct() implements Step {
  @Override
  public Shape after(Shape before) {
    Shape.check(before.reliable(), "Rows are not exact");
    return before.ordered(false);
  }

  @Override
  public DataStore on(DataStore input, Function<Source, DataStore> stores) {
    return input.distinct();
  }

  @Override
  public Table on(Table input) {
    return new Table(after(input.shape()), input.rows().stream().distinct().toList());
  }

  @Override
  public @Nullable String duckDb(String input, Shape before) {
    return before.tame() ? "SELECT DISTINCT * FROM (" + input + ") AS q" : null;
  }

  @Override
  public String toString() {
    return "distinct()";
  }
}
