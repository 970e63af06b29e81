package io.clickframe.sql.internal.statistics;

import java.util.Map;

/**
 * A source's rows.
 *
 * @param rows how many there are
 * @param origin how that is known, for people: {@code Parquet footer}
 * @param columns the columns of which something is known, by name
 */
public record TableStatistics(double rows, String origin, Map<String, ColumnStatistics> columns) {
  public TableStatistics {
    columns = Map.copyOf(columns);
  }

  /** What is known of a column. */
  public ColumnStatistics column(String name) {
    return columns.getOrDefault(name, ColumnStatistics.UNKNOWN);
  }
}
