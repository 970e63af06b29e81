package io.clickframe.sql.internal.optimize;

import io.clickframe.sql.internal.plan.Constant;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;

/** The numbers that constants stand for, as statistics have them: of dates the days since 1970. */
final class Constants {
  private Constants() {}

  /** Whether an expression reads no column. */
  static boolean is(RexNode node) {
    return node instanceof RexLiteral
        || (node instanceof RexCall call
            && (call.getOperator() instanceof Constant
                || (!call.getOperands().isEmpty()
                    && call.getOperands().stream().allMatch(Constants::is))));
  }

  /** The number; NaN if it is none, or if that would take computing. */
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

  /** A text; empty if it is none. */
  static String text(RexNode node) {
    return node instanceof RexCall call
            && call.getOperator() instanceof Constant constant
            && constant.value() instanceof String text
        ? text
        : "";
  }
}
