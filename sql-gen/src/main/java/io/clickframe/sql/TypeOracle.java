package io.clickframe.sql;

import io.clickframe.Schema;
import io.clickframe.spi.SqlStatement;
import java.util.List;

/**
 * What the planner asks the engine while it checks a chain. Neither call reads data. Thread-safe.
 */
public interface TypeOracle {

  /** The result columns of a statement; see {@link io.clickframe.spi.Engine#describe}. */
  Schema describe(SqlStatement statement);

  /**
   * The values of the first column of a statement that reads no data: an {@code EXPLAIN …}, or a
   * SELECT from a system table.
   *
   * @throws io.clickframe.error.QueryException with the engine's code and message if it is refused
   */
  List<String> lines(SqlStatement statement);
}
