package io.clickframe.bench;

import java.util.Arrays;

/**
 * Two ways to do the same thing, measured in turns so that the machine's moods hit both.
 *
 * @param firstNanos median of the first way
 * @param secondNanos median of the second way
 * @param ratio median of the rounds' ratios, first to second
 */
record Turns(double firstNanos, double secondNanos, double ratio) {

  /** Something to time, which returns a number that both ways must agree on. */
  interface Work {
    double run() throws Exception;
  }

  /**
   * Runs both once to warm up and to compare, then in turns, changing who begins.
   *
   * @throws IllegalStateException if they do not agree
   */
  static Turns take(int rounds, int runsPerRound, Work first, Work second) throws Exception {
    double expected = second.run();
    double found = first.run();
    if (Math.abs(found - expected) > Math.abs(expected) * 1e-9) {
      throw new IllegalStateException("one way gives " + found + ", the other " + expected);
    }
    double[] firsts = new double[rounds];
    double[] seconds = new double[rounds];
    double[] ratios = new double[rounds];
    for (int i = 0; i < rounds; i++) {
      if (i % 2 == 0) {
        firsts[i] = nanos(runsPerRound, first);
        seconds[i] = nanos(runsPerRound, second);
      } else {
        seconds[i] = nanos(runsPerRound, second);
        firsts[i] = nanos(runsPerRound, first);
      }
      ratios[i] = firsts[i] / seconds[i];
    }
    return new Turns(median(firsts), median(seconds), median(ratios));
  }

  double firstMillis() {
    return firstNanos / 1e6;
  }

  double secondMillis() {
    return secondNanos / 1e6;
  }

  double firstMicros() {
    return firstNanos / 1e3;
  }

  double secondMicros() {
    return secondNanos / 1e3;
  }

  static double median(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /** The median time of one run. */
  private static double nanos(int runs, Work work) throws Exception {
    double[] times = new double[runs];
    for (int i = 0; i < runs; i++) {
      long start = System.nanoTime();
      work.run();
      times[i] = System.nanoTime() - start;
    }
    return median(times);
  }
}
