package io.clickframe.sql.internal.bind;

import io.clickframe.sql.internal.plan.ChCast;
import io.clickframe.sql.internal.plan.ChFunction;
import io.clickframe.sql.internal.type.ChType;
import io.clickframe.type.ClickHouseType;
import java.util.List;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexNode;
import org.jspecify.annotations.Nullable;

/**
 * A quotient of decimals with enough digits behind the point: the engine's own has no more than its
 * dividend, and fails if the divisor has more.
 */
final class DecimalQuotient {
  /** How many digits a quotient has at least behind those of its dividend. */
  private static final int MORE_DIGITS = 6;

  private DecimalQuotient() {}

  /** The quotient, of typed operands. */
  static RexNode of(RexBuilder rex, RexNode dividend, RexNode divisor) {
    @Nullable NumberType a = NumberType.ofOperand(dividend);
    @Nullable NumberType b = NumberType.ofOperand(divisor);
    if (a == null || b == null || a.isFloat() || b.isFloat() || (a.isInteger() && b.isInteger())) {
      return quotient(rex, dividend, divisor);
    }
    int most = Math.max(a.digits(), b.digits()) <= 38 ? 38 : NumberType.MOST_DIGITS;
    // The engine multiplies the dividend by ten to the divisor's scale: that has to fit, too.
    int room = most - a.whole() - b.scale();
    int wanted = Math.max(MORE_DIGITS, b.digits() + 1);
    int scale = Math.max(Math.min(a.scale() + wanted, room), a.scale() + MORE_DIGITS);
    scale = Math.min(scale, most);
    int digits = Math.min(most, a.whole() + scale + b.scale());
    String target = "Decimal(" + NumberType.widest(digits) + ", " + scale + ")";
    ChType type = ChType.of(ClickHouseType.parse(target));
    boolean nullable = Outputs.type(dividend).isNullable();
    RexNode wide =
        rex.makeCall(
            Typer.UNTYPED,
            new ChCast((nullable ? type.orNull() : type).text(), false),
            List.of(dividend));
    return quotient(rex, wide, divisor);
  }

  private static RexNode quotient(RexBuilder rex, RexNode dividend, RexNode divisor) {
    return rex.makeCall(Typer.UNTYPED, ChFunction.of("divide"), List.of(dividend, divisor));
  }
}
