package io.clickframe.internal.progress;

import io.clickframe.progress.Progress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The one line that a bar is: what is done, how much of it, how fast, how long, how long yet. Parts
 * that do not fit the width are left out from the end, the label is cut last.
 */
final class BarText {
  private static final int CELLS = 20;
  private static final int PERCENT = 100;

  private BarText() {}

  /**
   * The line.
   *
   * @param width most characters it may have
   */
  static String of(Progress progress, int width) {
    StringBuilder line = new StringBuilder(progress.label());
    for (String part : parts(progress)) {
      if (line.length() + 2 + part.length() > width) {
        break;
      }
      line.append("  ").append(part);
    }
    return line.length() <= width ? line.toString() : line.substring(0, Math.max(0, width));
  }

  private static List<String> parts(Progress progress) {
    List<String> parts = new ArrayList<>();
    progress.fraction().ifPresent(done -> parts.add(bar(done)));
    parts.add(time(progress.elapsed()));
    progress
        .remaining()
        .filter(_ -> !progress.isOver())
        .ifPresent(rest -> parts.add(time(rest) + " left"));
    if (progress.rows() >= 0) {
      String of = progress.totalRows() > 0 ? " of " + figure(progress.totalRows()) : "";
      parts.add(figure(progress.rows()) + of + " rows");
      progress.rowsPerSecond().ifPresent(speed -> parts.add(figure((long) speed) + " rows/s"));
    }
    if (progress.bytes() >= 0) {
      String of = progress.totalBytes() > 0 ? " of " + figure(progress.totalBytes()) + "B" : "";
      parts.add(figure(progress.bytes()) + "B" + of);
    }
    return parts;
  }

  private static String bar(double done) {
    int full = (int) (done * CELLS);
    String head = full < CELLS ? ">" : "";
    return "["
        + "=".repeat(full)
        + head
        + " ".repeat(CELLS - full - head.length())
        + "] "
        + String.format(Locale.ROOT, "%3d %%", (int) (done * PERCENT));
  }

  /** Three digits and a unit: {@code 12.3 M}; what has no unit ends without a space. */
  private static String figure(long value) {
    String[] units = {"", "k", "M", "G", "T", "P", "E"};
    double rest = value;
    int unit = 0;
    while (rest >= 999.5 && unit < units.length - 1) {
      rest /= 1000;
      unit++;
    }
    if (unit == 0) {
      return value + "";
    }
    int digits = rest >= 99.95 ? 0 : rest >= 9.995 ? 1 : 2;
    return String.format(Locale.ROOT, "%." + digits + "f %s", rest, units[unit]);
  }

  private static String time(Duration time) {
    long seconds = time.toSeconds();
    if (seconds < 60) {
      return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }
    return seconds < 3600
        ? "%d min %02d s".formatted(seconds / 60, seconds % 60)
        : "%d h %02d min".formatted(seconds / 3600, seconds / 60 % 60);
  }
}
