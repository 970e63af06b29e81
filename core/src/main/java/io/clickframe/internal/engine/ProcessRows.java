package io.clickframe.internal.engine;

import io.clickframe.spi.QueryProgress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far a statement is, from ClickHouse's table of those that run. */
public final class ProcessRows {
  private static final String QUESTION =
      "SELECT toString(read_rows), toString(read_bytes), toString(total_rows_approx)"
          + " FROM system.processes WHERE ";

  private ProcessRows() {}

  /**
   * What to ask.
   *
   * @param condition holds for the one statement
   */
  public static String question(String condition) {
    return QUESTION + condition;
  }

  /** What the answer says, or null if the statement does not run. */
  public static @Nullable QueryProgress progress(List<List<String>> rows) {
    if (rows.isEmpty()) {
      return null;
    }
    List<String> row = rows.getFirst();
    long total = Long.parseLong(row.get(2));
    return new QueryProgress(
        Long.parseLong(row.get(0)),
        Long.parseLong(row.get(1)),
        total == 0 ? QueryProgress.UNKNOWN : total);
  }
}
