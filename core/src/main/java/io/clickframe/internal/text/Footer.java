package io.clickframe.internal.text;

import java.util.Locale;

/** The line below a table: how much of the result it shows. */
final class Footer {
  private Footer() {}

  /**
   * @param total rows of the result, or {@link TextTable#MORE} if there are more than shown
   */
  static String of(int shown, long total, int shownColumns, int columns) {
    String rows =
        total == TextTable.MORE
            ? "first " + counted(shown, "row")
            : shown < total
                ? String.format(Locale.ROOT, "first %,d of ", shown) + counted(total, "row")
                : counted(total, "row");
    return shownColumns == columns
        ? rows
        : rows + String.format(Locale.ROOT, ", %d of %s", shownColumns, counted(columns, "column"));
  }

  private static String counted(long count, String noun) {
    return String.format(Locale.ROOT, "%,d %s%s", count, noun, count == 1 ? "" : "s");
  }
}
