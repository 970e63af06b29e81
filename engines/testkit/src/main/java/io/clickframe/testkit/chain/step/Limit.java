package io.clickframe.testkit.chain.step;

import io.clickframe.DataStore;
import io.clickframe.testkit.chain.table.Shape;
import io.clickframe.testkit.chain.table.Source;
import io.clickframe.testkit.chain.table.Table;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Some of the rows of what an earlier step put in order. */
public record Limit(int offset, int limit) implements Step {
  @Override
  public Shape after(Shape before) {
    Shape.check(before.ordered(), "Any rows would do");
    return before;
  }

  @Override
  public DataStore on(DataStore input, Function<Source, DataStore> stores) {
    return offset == 0 ? input.limit(limit) : input.offset(offset).limit(limit);
  }

  @Override
  public Table on(Table input) {
    return new Range(offset, limit).of(input);
  }

  /** A sub-query has no order in SQL. */
  @Override
  public @Nullable String duckDb(String input, Shape before) {
    return null;
  }

  @Override
  public String toString() {
    return new Range(offset, limit).toString().substring(1);
  }
}
