package io.clickframe.bench;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Ways to do the same thing, measured in turns so that the machine's moods hit all of them.
 * Immutable.
 */
final class Turns {
  private static final int LEAST_WARM_UPS = 2;

  private final double[][] nanos;

  private Turns(double[][] nanos) {
    this.nanos = nanos;
  }

  /** Something to time, which returns a number that all sides must agree on. */
  interface Work {
    double run() throws Exception;
  }

  /**
   * Runs all sides to compare and to warm up, then in turns, each round begun by another one. A
   * turn begins with a run that does not count: it pays for most of what the side before has left,
   * such as memory that went back to the system and other data in the processor's caches.
   *
   * @throws IllegalStateException if they do not agree
   */
  static Turns take(int rounds, int runsPerRound, Work... sides) throws Exception {
    double expected = sides[sides.length - 1].run();
    for (int side = 0; side < sides.length - 1; side++) {
      double found = sides[side].run();
      if (Math.abs(found - expected) > Math.abs(expected) * 1e-9) {
        throw new IllegalStateException("one way gives " + found + ", the other " + expected);
      }
    }
    for (Work side : sides) {
      nanos(Math.max(LEAST_WARM_UPS, runsPerRound), side);
    }
    double[][] nanos = new double[sides.length][rounds];
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < sides.length; i++) {
        int side = side(round, i, sides.length);
        sides[side].run();
        nanos[side][round] = nanos(runsPerRound, sides[side]);
      }
    }
    return new Turns(nanos);
  }

  /** The median time of a side, in milliseconds. */
  double millis(int side) {
    return median(nanos[side]) / 1e6;
  }

  /** The median time of a side, in microseconds. */
  double micros(int side) {
    return median(nanos[side]) / 1e3;
  }

  /** The times of a side in milliseconds, by round. */
  double[] rounds(int side) {
    return Arrays.stream(nanos[side]).map(time -> time / 1e6).toArray();
  }

  /** Median of the rounds' ratios of a side's time to another's. */
  double ratio(int side, int other) {
    return median(
        IntStream.range(0, nanos[side].length)
            .mapToDouble(round -> nanos[side][round] / nanos[other][round])
            .toArray());
  }

  static double median(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /**
   * Whose turn it is. Every other round goes backwards, so that each side follows each other one as
   * often: what a side leaves to the next would else always be the same one's.
   */
  private static int side(int round, int turn, int sides) {
    int forwards = (round / 2 + turn) % sides;
    return round % 2 == 0 ? forwards : sides - 1 - forwards;
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
