package io.clickframe.sql.internal.optimize;

import io.clickframe.sql.internal.plan.Constant;
import io.clickframe.sql.internal.type.ChType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;

/**
 * The numbers that constants stand for, as statistics have them: of dates the days since 1970, of
 * times the seconds.
 */
final class Constants {
  /** The length of {@code 1995-01-01}. */
  private static final int DAY = 10;

  private Constants() {}

  /** Whether an expression reads no column. */
  static boolean is(RexNode node) {
    return node instanceof RexLiteral
        || (node instanceof RexCall call
            && (call.getOperator() instanceof Constant
                || (!call.getOperands().isEmpty()
                    && call.getOperands().stream().allMatch(Constants::is))));
  }

  /**
   * The number; NaN if it is none, or if that would take computing.
   *
   * @param column what it is compared with
   */
  static double number(RexNode node, RexInputRef column) {
    boolean time = ((ChType) column.getType()).type().base().family().startsWith("DateTime");
    return time ? seconds(node) : number(node);
  }

  /** The number, where it is none of a time; NaN likewise. */
  static double number(RexNode node) {
    if (!(node instanceof RexCall call)) {
      return Double.NaN;
    }
    if (call.getOperator() instanceof Constant constant) {
      return switch (constant.value()) {
        case Number number -> number.doubleValue();
        case LocalDate date -> date.toEpochDay();
        case String text -> number(text);
        case null, default -> Double.NaN;
      };
    }
    // A cast, or toDate32('1995-01-01').
    return call.getOperands().size() == 1 ? number(call.getOperands().getFirst()) : Double.NaN;
  }

  private static double number(String text) {
    try {
      return text.indexOf('-') > 0 ? LocalDate.parse(text).toEpochDay() : Double.parseDouble(text);
    } catch (DateTimeException | NumberFormatException e) {
      return Double.NaN;
    }
  }

  /** As if all times were in UTC: hours do not matter here. */
  private static double seconds(RexNode node) {
    if (!(node instanceof RexCall call)) {
      return Double.NaN;
    }
    if (call.getOperator() instanceof Constant constant) {
      return switch (constant.value()) {
        case Number number -> number.doubleValue();
        case LocalDate date -> seconds(date.atStartOfDay());
        case LocalDateTime time -> seconds(time);
        case Instant time -> time.getEpochSecond();
        case String text -> seconds(text);
        case null, default -> Double.NaN;
      };
    }
    // A cast, or toDateTime64('1995-01-01 00:00:00', 6, 'UTC').
    boolean time = call.getOperator().getName().startsWith("toDateTime");
    return time || call.getOperands().size() == 1
        ? seconds(call.getOperands().getFirst())
        : Double.NaN;
  }

  private static double seconds(String text) {
    try {
      return text.length() <= DAY
          ? seconds(LocalDate.parse(text).atStartOfDay())
          : seconds(LocalDateTime.parse(text.replace(' ', 'T')));
    } catch (DateTimeException e) {
      return Double.NaN;
    }
  }

  private static double seconds(LocalDateTime time) {
    return time.toEpochSecond(ZoneOffset.UTC);
  }

  /** A text; empty if it is none. */
  static String text(RexNode node) {
    return node instanceof RexCall call
            && call.getOperator() instanceof Constant constant
            && constant.value() instanceof String text
        ? text
        : "";
  }
}
