package io.clickframe.sql.internal.remote;

import io.clickframe.sql.internal.plan.Constant;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;
import org.jspecify.annotations.Nullable;

/** Constants among expressions. */
final class Literal {
  private Literal() {}

  /** The constant's value, or null if it is NULL or no constant. */
  static @Nullable Object value(RexNode node) {
    return node instanceof RexCall call && call.getOperator() instanceof Constant constant
        ? constant.value()
        : null;
  }

  static boolean isNull(RexNode node) {
    return node instanceof RexCall call
        && call.getOperator() instanceof Constant constant
        && constant.value() == null;
  }

  /** The constant's text, or null if it is none. */
  static @Nullable String text(RexNode node) {
    return value(node) instanceof String text ? text : null;
  }

  /** The constant as a whole number, or null if it is none. */
  static @Nullable Long whole(RexNode node) {
    return switch (value(node)) {
      case Byte number -> number.longValue();
      case Short number -> number.longValue();
      case Integer number -> number.longValue();
      case Long number -> number;
      case BigInteger number when number.bitLength() < Long.SIZE -> number.longValue();
      case null, default -> null;
    };
  }

  /** The form of a constant by its value. */
  static Form form(Object value) {
    return switch (value) {
      case Boolean _ -> Form.BOOL;
      case Byte _, Short _, Integer _, Long _, BigInteger _ -> Form.INTEGER;
      case Float _, Double _ -> Form.FLOAT;
      case BigDecimal _ -> Form.DECIMAL;
      case String _ -> Form.TEXT;
      case LocalDate _ -> Form.DATE;
      case LocalDateTime _ -> Form.TIMESTAMP;
      case Instant _ -> Form.INSTANT;
      case UUID _ -> Form.UUID;
      default -> Form.OTHER;
    };
  }
}
