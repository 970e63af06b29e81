package io.clickframe.testkit.chain.step;

import io.clickframe.DataStore;
import io.clickframe.testkit.chain.table.Shape;
import io.clickframe.testkit.chain.table.Source;
import io.clickframe.testkit.chain.table.Table;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One operation of a chain. Immutable. */
public interface Step {
  /**
   * The columns behind this step, by the rules of the manual.
   *
   * @throws io.clickframe.testkit.chain.table.Invalid if the step cannot follow these columns
   */
  Shape after(Shape before);

  /** The operation under test. */
  DataStore on(DataStore input, Function<Source, DataStore> stores);

  /** The rows, by plain Java. */
  Table on(Table input);

  /**
   * The rows as a SELECT over a SELECT, or null if DuckDB has not the same meaning.
   *
   * @param input gives the rows before this step
   */
  @Nullable String duckDb(String input, Shape before);

  /** Smaller steps to try in its place. */
  default List<Step> simpler() {
    return List.of();
  }

  /** The call as it would be written in Java. */
  @Override
  String toString();
}
