package io.clickframe.testkit.chain.term;

import io.clickframe.Expression;
import io.clickframe.IntervalUnit;
import io.clickframe.testkit.chain.table.Kind;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.TemporalField;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Functions of a date, or of a time in UTC. */
public enum DateFunction {
  YEAR("year()", Kind.UINT16, x -> x.dt().year(), field(ChronoField.YEAR), "year(%s)"),
  QUARTER(
      "quarter()",
      Kind.UINT8,
      x -> x.dt().quarter(),
      field(IsoFields.QUARTER_OF_YEAR),
      "quarter(%s)"),
  MONTH("month()", Kind.UINT8, x -> x.dt().month(), field(ChronoField.MONTH_OF_YEAR), "month(%s)"),
  DAY("day()", Kind.UINT8, x -> x.dt().day(), field(ChronoField.DAY_OF_MONTH), "day(%s)"),
  WEEKDAY(
      "dayOfWeek()",
      Kind.UINT8,
      x -> x.dt().dayOfWeek(),
      field(ChronoField.DAY_OF_WEEK),
      "isodow(%s)"),
  YEARDAY(
      "dayOfYear()",
      Kind.UINT16,
      x -> x.dt().dayOfYear(),
      field(ChronoField.DAY_OF_YEAR),
      "dayofyear(%s)"),
  WEEK(
      "week()",
      Kind.UINT8,
      x -> x.dt().week(),
      field(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
      "week(%s)"),
  ISO_YEAR(
      "isoYear()",
      Kind.UINT16,
      x -> x.dt().isoYear(),
      field(IsoFields.WEEK_BASED_YEAR),
      "isoyear(%s)"),
  HOUR("hour()", Kind.UINT8, x -> x.dt().hour(), field(ChronoField.HOUR_OF_DAY), "hour(%s)"),
  MINUTE(
      "minute()",
      Kind.UINT8,
      x -> x.dt().minute(),
      field(ChronoField.MINUTE_OF_HOUR),
      "minute(%s)"),
  SECOND(
      "second()",
      Kind.UINT8,
      x -> x.dt().second(),
      field(ChronoField.SECOND_OF_MINUTE),
      "second(%s)"),
  MICROSECOND(
      "microsecond()",
      Kind.UINT32,
      x -> x.dt().microsecond(),
      field(ChronoField.MICRO_OF_SECOND),
      "microsecond(%s) %% 1000000"),
  DATE("date()", Kind.DATE, x -> x.dt().date(), LocalDateTime::toLocalDate, "%s"),
  WEEK_START(
      "truncate(IntervalUnit.WEEK)",
      Kind.DATE,
      x -> x.dt().truncate(IntervalUnit.WEEK),
      t -> t.toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
      "date_trunc('week', %s)"),
  MONTH_START(
      "truncate(IntervalUnit.MONTH)",
      Kind.DATE,
      x -> x.dt().truncate(IntervalUnit.MONTH),
      t -> t.toLocalDate().withDayOfMonth(1),
      "date_trunc('month', %s)"),
  QUARTER_START(
      "truncate(IntervalUnit.QUARTER)",
      Kind.DATE,
      x -> x.dt().truncate(IntervalUnit.QUARTER),
      t -> t.toLocalDate().with(IsoFields.DAY_OF_QUARTER, 1),
      "date_trunc('quarter', %s)"),
  YEAR_START(
      "truncate(IntervalUnit.YEAR)",
      Kind.DATE,
      x -> x.dt().truncate(IntervalUnit.YEAR),
      t -> t.toLocalDate().withDayOfYear(1),
      "date_trunc('year', %s)"),
  MONTH_END(
      "lastDayOfMonth()",
      Kind.DATE,
      x -> x.dt().lastDayOfMonth(),
      t -> t.toLocalDate().with(TemporalAdjusters.lastDayOfMonth()),
      "last_day(%s)");

  private final String call;
  private final Kind kind;
  private final UnaryOperator<Expression> expression;
  private final Function<LocalDateTime, Object> value;
  private final String sql;

  DateFunction(
      String call,
      Kind kind,
      UnaryOperator<Expression> expression,
      Function<LocalDateTime, Object> value,
      String sql) {
    this.call = call;
    this.kind = kind;
    this.expression = expression;
    this.value = value;
    this.sql = sql;
  }

  Kind kind() {
    return kind;
  }

  /** Whether it asks for more than a date has. */
  boolean clock() {
    return switch (this) {
      case HOUR, MINUTE, SECOND, MICROSECOND -> true;
      default -> false;
    };
  }

  Expression of(Expression time) {
    return expression.apply(time);
  }

  Object of(LocalDateTime time) {
    return value.apply(time);
  }

  String duckDb(String time) {
    return DuckDbText.cast(sql.formatted(time), kind);
  }

  @Override
  public String toString() {
    return "dt()." + call;
  }

  private static Function<LocalDateTime, Object> field(TemporalField field) {
    return time -> BigInteger.valueOf(time.getLong(field));
  }
}
