package io.clickframe.testkit.chain.step;

import io.clickframe.DataStore;
import io.clickframe.testkit.chain.table.Shape;
import io.clickframe.testkit.chain.table.Source;
import io.clickframe.testkit.chain.table.Table;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The last rows of all columns in order. */
public record Tail(Sort sort, int count) implements Step {
  public Tail {
    Shape.check(sort.offset() == 0 && sort.limit() == null, "Of all rows");
  }

  @Override
  public Shape after(Shape before) {
    return sort.after(before);
  }

  @Override
  public DataStore on(DataStore input, Function<Source, DataStore> stores) {
    return sort.on(input, stores).tail(count);
  }

  @Override
  public Table on(Table input) {
    Table sorted = sort.on(input);
    int size = sorted.rows().size();
    return sorted.with(sorted.rows().subList(Math.max(0, size - count), size));
  }

  @Override
  public @Nullable String duckDb(String input, Shape before) {
    return null;
  }

  @Override
  public String toString() {
    return sort + ".tail(" + count + ")";
  }
}
