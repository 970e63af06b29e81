package io.clickframe.sql.internal.statistics;

/**
 * A column's values.
 *
 * @param least the least value, of dates the days since 1970; NaN if it is not known, or no number
 * @param most the greatest value, likewise
 * @param distinct at most so many different ones; NaN if nothing is known of that
 */
public record ColumnStatistics(double least, double most, double distinct) {
  /** Nothing is known. */
  public static final ColumnStatistics UNKNOWN =
      new ColumnStatistics(Double.NaN, Double.NaN, Double.NaN);

  /** Whether it is known between which numbers the values lie. */
  public boolean hasRange() {
    return least <= most;
  }
}
