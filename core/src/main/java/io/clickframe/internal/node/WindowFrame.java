package io.clickframe.internal.node;

/**
 * The rows around a row that a window function sees, ends included; negative is before.
 *
 * @param unit what distances count
 * @param from the first, or {@link #UNBOUNDED_PRECEDING}
 * @param to the last, or {@link #UNBOUNDED_FOLLOWING}
 */
public record WindowFrame(Unit unit, long from, long to) {
  public static final long UNBOUNDED_PRECEDING = Long.MIN_VALUE;
  public static final long UNBOUNDED_FOLLOWING = Long.MAX_VALUE;

  /** What distances count. */
  public enum Unit {
    /** Rows. */
    ROWS,
    /** The difference of the values that the window is ordered by. */
    RANGE
  }

  /** Whether a row may see nothing, not even itself. */
  public boolean maybeEmpty() {
    return from > 0 || to < 0;
  }

  /** Whether an end is a distance from the row. */
  public boolean hasOffset() {
    return isOffset(from) || isOffset(to);
  }

  /** Whether it goes to an end of the partition. */
  public boolean isOpen() {
    return from == UNBOUNDED_PRECEDING || to == UNBOUNDED_FOLLOWING;
  }

  private static boolean isOffset(long bound) {
    return bound != 0 && bound != UNBOUNDED_PRECEDING && bound != UNBOUNDED_FOLLOWING;
  }

  /** As in SQL. */
  @Override
  public String toString() {
    return unit + " BETWEEN " + bound(from) + " AND " + bound(to);
  }

  private static String bound(long bound) {
    if (bound == UNBOUNDED_PRECEDING) {
      return "UNBOUNDED PRECEDING";
    }
    if (bound == UNBOUNDED_FOLLOWING) {
      return "UNBOUNDED FOLLOWING";
    }
    if (bound == 0) {
      return "CURRENT ROW";
    }
    return bound < 0 ? -bound + " PRECEDING" : bound + " FOLLOWING";
  }
}
