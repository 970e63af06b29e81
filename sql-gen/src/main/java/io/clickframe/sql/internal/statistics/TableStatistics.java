package io.clickframe.sql.internal.statistics;

import java.util.Map;

/**
 * A source's rows.
 *
 * @param rows how many there are
 * @param guess whether that is about so many
 * @param origin how that is known, for people: {@code Parquet footer}
 * @param columns the columns of which something is known, by name
 */
public record TableStatistics(
    double rows, boolean guess, String origin, Map<String, ColumnStatistics> columns) {
  public TableStatistics {
    columns = Map.copyOf(columns);
  }

  /** Of rows that were counted. */
  static TableStatistics counted(
      double rows, String origin, Map<String, ColumnStatistics> columns) {
    return new TableStatistics(rows, false, origin, columns);
  }

  /** Of rows that are about so many. */
  static TableStatistics guessed(
      double rows, String origin, Map<String, ColumnStatistics> columns) {
    return new TableStatistics(rows, true, origin, columns);
  }

  /** What is known of a column. */
  public ColumnStatistics column(String name) {
    return columns.getOrDefault(name, ColumnStatistics.UNKNOWN);
  }
}
