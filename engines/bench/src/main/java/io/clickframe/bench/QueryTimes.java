package io.clickframe.bench;

/**
 * One query, measured.
 *
 * @param name the question's
 * @param rows of its answer
 * @param withDuck whether DuckDB took part
 * @param turns the sides {@link #OURS}, {@link #RAW} and, if it took part, {@link #DUCK}
 */
record QueryTimes(String name, long rows, boolean withDuck, Turns turns) {
  static final int OURS = 0;
  static final int RAW = 1;
  static final int DUCK = 2;

  double toRaw() {
    return turns.ratio(OURS, RAW);
  }

  /** NaN if DuckDB took no part. */
  double toDuck() {
    return withDuck ? turns.ratio(OURS, DUCK) : Double.NaN;
  }
}
