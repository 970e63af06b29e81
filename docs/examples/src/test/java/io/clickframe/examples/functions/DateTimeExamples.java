package io.clickframe.examples.functions;

import static io.clickframe.Expressions.lit;
import static io.clickframe.Expressions.sql;
import static io.clickframe.IntervalUnit.DAY;
import static io.clickframe.IntervalUnit.HOUR;
import static io.clickframe.IntervalUnit.MILLISECOND;
import static io.clickframe.IntervalUnit.MINUTE;
import static io.clickframe.IntervalUnit.MONTH;
import static io.clickframe.IntervalUnit.QUARTER;
import static io.clickframe.IntervalUnit.WEEK;
import static io.clickframe.IntervalUnit.YEAR;
import static io.clickframe.examples.functions.Example.example;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

final class DateTimeExamples {
  private static final LocalDate LEAP_DAY = LocalDate.of(2024, 2, 29);
  private static final LocalDate EARLY = LocalDate.of(1960, 5, 5);
  private static final Instant NOON = Instant.parse("2024-02-29T12:34:56.123456789Z");

  private DateTimeExamples() {}

  static List<Example> all() {
    return List.of(
        example(lit(LEAP_DAY).dt().year(), 2024),
        example(lit(LEAP_DAY).dt().quarter(), 1),
        example(lit(LEAP_DAY).dt().month(), 2),
        example(lit(LocalDate.of(2024, 12, 30)).dt().week(), 1),
        example(lit(LocalDate.of(2024, 12, 30)).dt().isoYear(), 2025),
        example(lit(LEAP_DAY).dt().day(), 29),
        example(lit(LEAP_DAY).dt().dayOfWeek(), 4),
        example(lit(LEAP_DAY).dt().dayOfYear(), 60),
        example(lit(NOON).dt().hour(), 12),
        example(lit(NOON).dt().minute(), 34),
        example(lit(NOON).dt().second(), 56),
        example(lit(NOON).dt().millisecond(), 123),
        example(lit(NOON).dt().microsecond(), 123456),
        example(lit(NOON).dt().nanosecond(), 123456789),
        example(lit(LEAP_DAY).dt().monthName(), "February"),
        example(lit(LEAP_DAY).dt().dayName(), "Thursday"),
        example(lit(NOON).dt().date(), LEAP_DAY),
        example(lit(NOON).dt().truncate(HOUR), Instant.parse("2024-02-29T12:00:00Z")),
        example(lit(NOON).dt().truncate(MILLISECOND), Instant.parse("2024-02-29T12:34:56.123Z")),
        example(lit(NOON).dt().truncate(WEEK), LocalDate.of(2024, 2, 26)),
        example(lit(EARLY).dt().truncate(QUARTER), LocalDate.of(1960, 4, 1)),
        example(lit(NOON).dt().truncate(15, MINUTE), Instant.parse("2024-02-29T12:30:00Z")),
        example(lit(EARLY).dt().truncate(10, YEAR), LocalDate.of(1960, 1, 1)),
        example(lit(EARLY).dt().lastDayOfMonth(), LocalDate.of(1960, 5, 31)),
        example(lit(LEAP_DAY).dt().plus(1, YEAR), LocalDate.of(2025, 2, 28)),
        example(lit(NOON).dt().plus(36, HOUR), Instant.parse("2024-03-02T00:34:56.123456789Z")),
        example(lit(LocalDate.of(2024, 3, 31)).dt().minus(1, MONTH), LEAP_DAY),
        example(lit(LEAP_DAY).dt().diff(LocalDate.of(2024, 1, 31), MONTH), 1),
        example(lit(LEAP_DAY).dt().diff(LocalDate.of(2024, 3, 1), DAY), -1),
        example(lit(LEAP_DAY).dt().since(LocalDate.of(2024, 1, 31), MONTH), 0),
        example(lit(NOON).dt().format("%d.%m.%Y %H:%i:%S"), "29.02.2024 12:34:56"),
        example(lit(EARLY).dt().format("%W, %e %M %y"), "Thursday, 5 May 60"),
        example(lit(NOON).dt().inTimeZone(ZoneId.of("Asia/Kolkata")).dt().format("%H:%i"), "18:04"),
        example(lit(NOON).dt().inTimeZone(ZoneId.of("Europe/Berlin")), NOON),
        example(lit(NOON).dt().timeZone(), "UTC"),
        example(lit(NOON).dt().inTimeZone(ZoneId.of("Asia/Kolkata")).dt().utcOffset(), 19800),
        example(lit(LocalDate.of(1960, 1, 1)).dt().epochSeconds(), -315619200),
        example(lit(NOON).dt().epochMillis(), 1709210096123L),
        example(lit(NOON).dt().epochMicros(), 1709210096123456L),
        example(lit(NOON).dt().epochNanos(), 1709210096123456789L),
        example(lit(LEAP_DAY).dt().daysInMonth(), 29),
        example(lit(LEAP_DAY).dt().isLeapYear(), 1),
        example(lit(LocalDate.of(1900, 1, 1)).dt().isLeapYear(), 0),
        example(lit(LEAP_DAY).dt().isWeekend(), 0),
        example(lit(LEAP_DAY).dt().isMonthStart(), 0),
        example(lit(LEAP_DAY).dt().isMonthEnd(), 1),
        example(lit(EARLY).dt().isYearStart(), 0),
        example(lit(LocalDate.of(2023, 12, 31)).dt().isYearEnd(), 1),
        example(sql("CAST(NULL AS Nullable(Date))").dt().year(), null));
  }
}
