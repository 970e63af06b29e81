package io.clickframe.sql.internal.optimize;

import io.clickframe.sql.internal.statistics.ColumnStatistics;
import java.util.List;

/**
 * How many rows an operator gives, as far as can be told.
 *
 * @param rows how many
 * @param base how many there would be without conditions; different values are those of these rows
 * @param columns what is known of their values, by position
 */
record Estimate(double rows, double base, List<ColumnStatistics> columns) {
  Estimate {
    columns = List.copyOf(columns);
  }

  static Estimate of(double rows, List<ColumnStatistics> columns) {
    return new Estimate(rows, rows, columns);
  }

  /** The rows of these for which something holds. */
  Estimate filtered(double selectivity) {
    return new Estimate(Math.max(1, rows * selectivity), base, columns);
  }

  /** At most so many rows. */
  Estimate limited(double most) {
    return new Estimate(Math.min(rows, most), base, columns);
  }

  /**
   * How many different values a column has. Where nothing is known of them, one for each row: keys
   * of joins often are keys of their tables.
   */
  double distinct(int column) {
    double known = columns.get(column).distinct();
    return Math.max(1, Double.isNaN(known) ? base : Math.min(known, base));
  }
}
