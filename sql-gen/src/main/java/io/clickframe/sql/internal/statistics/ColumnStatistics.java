package io.clickframe.sql.internal.statistics;

/**
 * A column's values.
 *
 * @param least the least value, of dates the days since 1970, of times the seconds; NaN if it is
 *     not known, or no number
 * @param most the greatest value, likewise
 * @param distinct at most so many different ones; NaN if nothing is known of that
 * @param bytes how many one takes in the file; NaN if that is not known
 */
public record ColumnStatistics(double least, double most, double distinct, double bytes) {
  /** Nothing is known. */
  public static final ColumnStatistics UNKNOWN =
      new ColumnStatistics(Double.NaN, Double.NaN, Double.NaN, Double.NaN);

  /** The same of a column that has so many different values. */
  public ColumnStatistics withDistinct(double other) {
    return new ColumnStatistics(least, most, other, bytes);
  }

  /** Whether it is known between which numbers the values lie. */
  public boolean hasRange() {
    return least <= most;
  }
}
