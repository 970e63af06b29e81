package io.clickframe.function;

import static io.clickframe.Expressions.fn;

import io.clickframe.Expression;
import io.clickframe.IntervalUnit;
import java.time.ZoneId;
import java.util.Locale;

/**
 * Functions of a date or a date-time. The parts of a date-time are those on the clock of its type's
 * time zone; without one that is UTC. NULL stays NULL.
 */
public final class DateTimeFunctions {
  private static final String UTC = "UTC";

  private final Expression value;

  /** The functions of a date or date-time; {@link Expression#dt()} is shorter. */
  public DateTimeFunctions(Expression value) {
    this.value = value;
  }

  /** The year. */
  public Expression year() {
    return fn("toYear", value);
  }

  /** The quarter, 1 to 4. */
  public Expression quarter() {
    return fn("toQuarter", value);
  }

  /** The month, 1 to 12. */
  public Expression month() {
    return fn("toMonth", value);
  }

  /** The week of ISO 8601, 1 to 53: it begins on Monday, the first has the year's 4 January. */
  public Expression week() {
    return fn("toISOWeek", value);
  }

  /** The year that the {@link #week} belongs to. */
  public Expression isoYear() {
    return fn("toISOYear", value);
  }

  /** The day of the month, 1 to 31. */
  public Expression day() {
    return fn("toDayOfMonth", value);
  }

  /** The day of the week, 1 for Monday to 7 for Sunday. */
  public Expression dayOfWeek() {
    return fn("toDayOfWeek", value);
  }

  /** The day of the year, 1 to 366. */
  public Expression dayOfYear() {
    return fn("toDayOfYear", value);
  }

  /** The hour, 0 to 23. */
  public Expression hour() {
    return fn("toHour", value);
  }

  /** The minute, 0 to 59. */
  public Expression minute() {
    return fn("toMinute", value);
  }

  /** The second, 0 to 59. */
  public Expression second() {
    return fn("toSecond", value);
  }

  /** The milliseconds of the second, 0 to 999. */
  public Expression millisecond() {
    return fraction("toMillisecond");
  }

  /** The microseconds of the second, 0 to 999,999. */
  public Expression microsecond() {
    return fraction("toMicrosecond");
  }

  /** The nanoseconds of the second, 0 to 999,999,999. */
  public Expression nanosecond() {
    return fraction("toNanosecond");
  }

  /**
   * Over Parquet the engine skips row groups as if these grew with the time; not so behind this.
   */
  private Expression fraction(String function) {
    return fn(function, fn("identity", value));
  }

  /** The month's English name. */
  public Expression monthName() {
    return fn("dateName", "month", value);
  }

  /** The day of the week's English name. */
  public Expression dayName() {
    return fn("dateName", "weekday", value);
  }

  /** The date without its time, a {@code Date32}. */
  public Expression date() {
    return fn("toDate32", value);
  }

  /** The start of the second, hour, day, month, … it is in. */
  public Expression truncate(IntervalUnit unit) {
    // The others are wrong for fractions of a second before 1970.
    return switch (unit) {
      case WEEK -> fn("toMonday", value);
      case MONTH -> fn("toStartOfMonth", value);
      case QUARTER -> fn("toStartOfQuarter", value);
      case YEAR -> fn("toStartOfYear", value);
      case NANOSECOND, MICROSECOND, MILLISECOND, SECOND, MINUTE, HOUR, DAY ->
          fn("dateTrunc", word("truncate", unit), value);
    };
  }

  /** The start of the interval it is in, of several units: a quarter of an hour, a decade. */
  public Expression truncate(int count, IntervalUnit unit) {
    Checks.positive("truncate", count);
    return fn("toStartOfInterval", value, interval("truncate", count, unit));
  }

  /** The last day of its month, a date. */
  public Expression lastDayOfMonth() {
    return fn("toLastDayOfMonth", value);
  }

  /** Later by some units; the day is the month's last where the month has no such day. */
  public Expression plus(Object count, IntervalUnit unit) {
    return shifted("plus", "add", count, unit);
  }

  /** Earlier by some units; see {@link #plus}. */
  public Expression minus(Object count, IntervalUnit unit) {
    return shifted("minus", "subtract", count, unit);
  }

  /** How many units begin after an earlier value and until this; negative if that is later. */
  public Expression diff(Object earlier, IntervalUnit unit) {
    return fn(
        "dateDiff", word("diff", unit), Checks.required("diff", "other value", earlier), value);
  }

  /** How many whole units have passed since an earlier value; negative if that is later. */
  public Expression since(Object earlier, IntervalUnit unit) {
    return fn("age", word("since", unit), Checks.required("since", "other value", earlier), value);
  }

  /**
   * As text, by MySQL's codes: {@code %Y-%m-%d %H:%i:%S}.
   *
   * @param format {@code %Y %y} year, {@code %m} month, {@code %M %b} its name, long and short,
   *     {@code %d %e} day, {@code %H %I} hour of 24 and 12, {@code %p} AM or PM, <strong>{@code
   *     %i}</strong> minute, {@code %S} second, {@code %f} fraction, {@code %j} day of the year,
   *     {@code %W %a} day of the week, long and short, {@code %u} its number from Monday, {@code
   *     %V} ISO week, {@code %G} its year, {@code %Q} quarter, {@code %z} offset, {@code %F} {@code
   *     %Y-%m-%d}, {@code %T} {@code %H:%i:%S}, {@code %%} a percent sign
   */
  public Expression format(String format) {
    return fn("formatDateTime", value, Checks.filled("format", "format", format));
  }

  /** The same instant on the clock of another time zone; a date has no instant and is refused. */
  public Expression inTimeZone(ZoneId zone) {
    return fn("toTimeZone", value, Checks.required("inTimeZone", "zone", zone).getId());
  }

  /** The name of its time zone. */
  public Expression timeZone() {
    return fn("timeZoneOf", value);
  }

  /** How many seconds its clock is ahead of UTC. */
  public Expression utcOffset() {
    return fn("timeZoneOffset", value);
  }

  /** Whole seconds since 1970-01-01 00:00 UTC; a date begins at 00:00 UTC. */
  public Expression epochSeconds() {
    return epoch("toUnixTimestamp64Second", 0);
  }

  /** Milliseconds since 1970-01-01 00:00 UTC; a date begins at 00:00 UTC. */
  public Expression epochMillis() {
    return epoch("toUnixTimestamp64Milli", 3);
  }

  /** Microseconds since 1970-01-01 00:00 UTC; a date begins at 00:00 UTC. */
  public Expression epochMicros() {
    return epoch("toUnixTimestamp64Micro", 6);
  }

  /** Nanoseconds since 1970-01-01 00:00 UTC, for years from 1900 to 2262. */
  public Expression epochNanos() {
    return epoch("toUnixTimestamp64Nano", 9);
  }

  /** How many days its month has. */
  public Expression daysInMonth() {
    return fn("toDaysInMonth", value);
  }

  /** Whether its year has 366 days. */
  public Expression isLeapYear() {
    return fn("toDayOfYear", fn("makeDate32", year(), 12, 31)).eq(366);
  }

  /** Whether it is a Saturday or a Sunday. */
  public Expression isWeekend() {
    return dayOfWeek().ge(6);
  }

  /** Whether it is on the first day of its month. */
  public Expression isMonthStart() {
    return day().eq(1);
  }

  /** Whether it is on the last day of its month. */
  public Expression isMonthEnd() {
    return fn("toDayOfMonth", fn("addDays", value, 1)).eq(1);
  }

  /** Whether it is on the first day of its year. */
  public Expression isYearStart() {
    return dayOfYear().eq(1);
  }

  /** Whether it is on the last day of its year. */
  public Expression isYearEnd() {
    return fn("toDayOfYear", fn("addDays", value, 1)).eq(1);
  }

  private Expression epoch(String function, int digits) {
    return fn(function, fn("toDateTime64", value, digits, UTC));
  }

  private Expression shifted(String method, String verb, Object count, IntervalUnit unit) {
    String function = verb + capitalized(word(method, unit)) + "s";
    return fn(function, value, Checks.required(method, "number", count));
  }

  private static Expression interval(String method, int count, IntervalUnit unit) {
    return fn("toInterval" + capitalized(word(method, unit)), count);
  }

  private static String word(String method, IntervalUnit unit) {
    return Checks.required(method, "unit", unit).name().toLowerCase(Locale.ROOT);
  }

  private static String capitalized(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
