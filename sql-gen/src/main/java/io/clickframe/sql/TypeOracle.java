package io.clickframe.sql;

import io.clickframe.Schema;
import io.clickframe.spi.SqlStatement;
import java.util.List;

/**
 * What the planner asks the engine while it checks a chain, which reads no data, and right before a
 * run, for the few keys of a join. Thread-safe.
 */
public interface TypeOracle {

  /** The ClickHouse version, for example {@code 26.7.2.1}; what needs a newer one is refused. */
  String version();

  /** The result columns of a statement; see {@link io.clickframe.spi.Engine#describe}. */
  Schema describe(SqlStatement statement);

  /**
   * The values of the first column, all texts, of a statement with a small result: an {@code
   * EXPLAIN …}, a SELECT from a system table, or one for keys.
   *
   * @throws io.clickframe.error.QueryException with the engine's code and message if it is refused
   */
  List<String> lines(SqlStatement statement);

  /** See {@link io.clickframe.spi.Engine#readsLoopback}: else rows of the program are in tables. */
  boolean readsLoopback();

  /**
   * Whether a path means the same file to the engine as to this process: then what was found out
   * about a file is kept as long as the file stays the same.
   */
  default boolean readsLocalFiles() {
    return false;
  }
}
