package io.clickframe.internal.text;

import org.jspecify.annotations.Nullable;

/** How many characters a line of the terminal holds. */
public final class TerminalWidth {
  private static final int UNKNOWN = 120;
  private static final int LEAST = 20;

  private TerminalWidth() {}

  /** What the environment says in {@code COLUMNS}, or else 120. */
  public static int current() {
    return of(System.getenv("COLUMNS"));
  }

  static int of(@Nullable String columns) {
    if (columns == null || !columns.strip().matches("[0-9]{1,5}")) {
      return UNKNOWN;
    }
    return Math.max(LEAST, Integer.parseInt(columns.strip()));
  }
}
