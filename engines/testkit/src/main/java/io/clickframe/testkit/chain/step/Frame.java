package io.clickframe.testkit.chain.step;

import io.clickframe.Window;
import org.jspecify.annotations.Nullable;

/** The rows around a row that a window shows; null is without an end. */
public record Frame(boolean rows, @Nullable Integer from, @Nullable Integer to) {
  Window on(Window window) {
    long first = from == null ? Window.UNBOUNDED_PRECEDING : from;
    long last = to == null ? Window.UNBOUNDED_FOLLOWING : to;
    return rows ? window.rows(first, last) : window.range(first, last);
  }

  /** Whether a row may see none. */
  boolean mayBeEmpty() {
    return (from != null && from > 0) || (to != null && to < 0);
  }

  String duckDb() {
    return (rows ? " ROWS" : " RANGE")
        + " BETWEEN "
        + bound(from, true)
        + " AND "
        + bound(to, false);
  }

  private static String bound(@Nullable Integer distance, boolean first) {
    if (distance == null) {
      return first ? "UNBOUNDED PRECEDING" : "UNBOUNDED FOLLOWING";
    }
    return distance <= 0 ? -distance + " PRECEDING" : distance + " FOLLOWING";
  }

  @Override
  public String toString() {
    return (rows ? ".rows(" : ".range(")
        + (from == null ? "Window.UNBOUNDED_PRECEDING" : from)
        + ", "
        + (to == null ? "Window.UNBOUNDED_FOLLOWING" : to)
        + ")";
  }
}
