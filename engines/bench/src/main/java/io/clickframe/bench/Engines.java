package io.clickframe.bench;

import io.clickframe.DataContext;
import java.sql.SQLException;

/**
 * The three sides, in one process.
 *
 * @param context ours
 * @param raw the bare calls of the engine below it
 * @param duck the one to compare with
 */
record Engines(DataContext context, RawConnection raw, DuckDb duck) implements AutoCloseable {
  static Engines open() throws SQLException {
    return new Engines(DataContext.open(), RawConnection.open(), DuckDb.open());
  }

  @Override
  public void close() throws SQLException {
    try (context;
        raw;
        duck) {
      // Each is closed, whatever the others do.
    }
  }
}
