package io.clickframe.sql.internal.remote;

import static io.clickframe.sql.internal.remote.RemoteExpressions.no;

import io.clickframe.sql.internal.plan.ChCast;
import io.clickframe.sql.internal.type.ChType;
import io.clickframe.type.ClickHouseType;
import org.apache.calcite.rex.RexNode;

/** Conversions that cannot fail and lose nothing. */
final class Casts {
  private static final int FLOAT_DIGITS = 15;

  private Casts() {}

  static String text(RemoteExpressions expressions, ChCast cast, RexNode operand) {
    ClickHouseType from = ChType.of(operand.getType());
    ClickHouseType to = ClickHouseType.parse(cast.target());
    if (!isSafe(from.base(), to.base()) || (from.isNullable() && !to.isNullable())) {
      throw no("a cast from " + from + " to " + to);
    }
    String text = expressions.operand(operand);
    if (Form.of(from) == Form.DECIMAL && Form.of(to) == Form.FLOAT && !isExact(from)) {
      return expressions.wideAsDouble(text, from);
    }
    return Form.of(to) == Form.FLOAT
        ? expressions.toDouble(text, Form.of(from))
        : expressions.cast(text, to);
  }

  private static boolean isSafe(ClickHouseType from, ClickHouseType to) {
    if (from.equals(to)) {
      return Form.of(from) != Form.OTHER;
    }
    return switch (Form.of(from)) {
      case INTEGER ->
          switch (Form.of(to)) {
            case INTEGER -> holds(to, from);
            case FLOAT -> to.family().equals("Float64") && bits(from) <= 32;
            case DECIMAL -> digits(to) >= integerDigits(from);
            default -> false;
          };
      case DECIMAL ->
          switch (Form.of(to)) {
            case FLOAT -> to.family().equals("Float64");
            case DECIMAL -> scale(to) >= scale(from) && digits(to) >= digits(from);
            default -> false;
          };
      case FLOAT -> from.family().equals("Float32") && to.family().equals("Float64");
      default -> false;
    };
  }

  /** Whether a float holds all digits, so that it does not matter how it is made. */
  static boolean isExact(ClickHouseType decimal) {
    return RemoteTypes.precision(decimal.base()) <= FLOAT_DIGITS;
  }

  private static boolean holds(ClickHouseType to, ClickHouseType from) {
    boolean unsigned = from.family().startsWith("U");
    return to.family().startsWith("U")
        ? unsigned && bits(to) >= bits(from)
        : bits(to) > bits(from) || (!unsigned && bits(to) == bits(from));
  }

  private static int bits(ClickHouseType type) {
    return Integer.parseInt(type.family().replaceAll("\\D", ""));
  }

  private static int integerDigits(ClickHouseType type) {
    return switch (bits(type)) {
      case 8 -> 3;
      case 16 -> 5;
      case 32 -> 10;
      default -> 20;
    };
  }

  private static int scale(ClickHouseType type) {
    return Integer.parseInt(type.arguments().get(1).strip());
  }

  /** Before the point. */
  private static int digits(ClickHouseType type) {
    return Integer.parseInt(type.arguments().get(0).strip()) - scale(type);
  }
}
