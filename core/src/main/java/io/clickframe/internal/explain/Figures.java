package io.clickframe.internal.explain;

import io.clickframe.explain.EngineProfile;
import java.util.Locale;

/** Figures for people, to three digits. */
final class Figures {
  private Figures() {}

  static String nanos(long nanos) {
    if (nanos == EngineProfile.UNKNOWN) {
      return "?";
    }
    return scaled(nanos, 1000, "ns", "us", "ms", "s");
  }

  static String bytes(long bytes) {
    if (bytes == EngineProfile.UNKNOWN) {
      return "? bytes";
    }
    return scaled(bytes, 1000, "B", "kB", "MB", "GB", "TB");
  }

  /** A whole number with separators. */
  static String number(long number) {
    return number == EngineProfile.UNKNOWN ? "?" : String.format(Locale.ROOT, "%,d", number);
  }

  /** A number of something. */
  static String count(long number, String what) {
    String plural = what.endsWith("ch") ? what + "es" : what + "s";
    return number(number) + " " + (number == 1 ? what : plural);
  }

  private static String scaled(long number, int step, String... units) {
    double value = number;
    int unit = 0;
    while (value >= step && unit < units.length - 1) {
      value /= step;
      unit++;
    }
    int decimals = unit == 0 || value >= 100 ? 0 : value >= 10 ? 1 : 2;
    return String.format(Locale.ROOT, "%." + decimals + "f %s", value, units[unit]);
  }
}
