package io.clickframe.sql.internal.bind;

import io.clickframe.error.InvalidExpressionException;
import io.clickframe.type.ClickHouseType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text that is read as a date or a time, and names one that there is not. The engine takes
 * another for it: the first of its type for a 13th month, the 2nd of March for the 30th of
 * February, the next day for 25 o'clock.
 *
 * <p>Texts before and after what a type holds are none of these: the engine clips them, as it clips
 * the values of columns.
 *
 * @param shown what it is used in
 * @param reason what is wrong with it, and what is expected
 */
record ImpossibleDate(String shown, String reason) {
  private static final Set<String> DATES = Set.of("Date", "Date32");
  private static final Set<String> TIMES = Set.of("DateTime", "DateTime64");

  /** What follows the time is left to the engine: a fraction, a zone. */
  private static final Pattern TEXT =
      Pattern.compile(
          "\\s*(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})"
              + "((?:T|\\s+)\\d{1,2}:\\d{1,2}(?::\\d{1,2})?|)(?!\\d).*",
          Pattern.DOTALL);

  /** With the two that are written for the next second: the end of a day, a leap second. */
  private static final Pattern TIME =
      Pattern.compile(
          "(?:T|\\s+)(?:(?:[01]?\\d|2[0-3]):[0-5]?\\d(?::[0-5]?\\d)?|24:00(?::00)?|23:59:60)");

  /** The engine reads it as a date, but as seconds where a time is expected. */
  private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})()");

  /**
   * A text beside what it is compared with.
   *
   * @param other what it is compared with, as it is shown
   * @return null if there is such a date, or none is expected
   */
  static @Nullable ImpossibleDate compared(String other, ClickHouseType type, String text) {
    String reason = reason(type, text);
    return reason == null
        ? null
        : new ImpossibleDate(
            "a comparison of " + other + " with '" + text + "'",
            other + " is " + type + ", and " + reason);
  }

  /** A text that is cast; null if there is such a date, or none is expected. */
  static @Nullable ImpossibleDate cast(ClickHouseType type, String text) {
    String reason = reason(type, text);
    return reason == null
        ? null
        : new ImpossibleDate("a cast of '" + text + "' to " + type, reason);
  }

  InvalidExpressionException refused(Step step) {
    return step.invalid(shown, reason, null);
  }

  /** Whether the text is that of an impossible date where one is expected. */
  static boolean isSuspect(String text) {
    return fault(text, true) != null;
  }

  private static @Nullable String reason(ClickHouseType type, String text) {
    String family = type.base().family();
    boolean date = DATES.contains(family);
    if (!date && !TIMES.contains(family)) {
      return null;
    }
    String fault = fault(text, date);
    return fault == null
        ? null
        : fault + "; expected one such as " + (date ? "'2024-12-31'" : "'2024-12-31 23:59:59'");
  }

  private static @Nullable String fault(String text, boolean digits) {
    Matcher found = TEXT.matcher(text);
    if (!found.matches()) {
      found = DIGITS.matcher(text);
      if (!digits || !found.matches()) {
        return null;
      }
    }
    if (!isDate(found.group(1), found.group(2), found.group(3))) {
      return "there is no such date";
    }
    String time = found.group(4);
    return time.isEmpty() || TIME.matcher(time).matches() ? null : "there is no such time";
  }

  private static boolean isDate(String year, String month, String day) {
    try {
      LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
