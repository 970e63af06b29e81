package io.clickframe.sql.internal.bind;

import io.clickframe.sql.internal.plan.ChCast;
import io.clickframe.sql.internal.plan.ChFunction;
import io.clickframe.sql.internal.plan.Constant;
import io.clickframe.sql.internal.type.ChType;
import io.clickframe.type.ClickHouseType;
import java.util.List;
import java.util.Set;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;
import org.jspecify.annotations.Nullable;

/**
 * Division rounded down, and its remainder: the engine has neither. Its own integer division rounds
 * towards zero, wraps when one side is signed and the other is not, and its remainder of decimals
 * compares unequal scales; so what is built depends on the types.
 */
final class FloorDivision {
  /** The functions that this expands. */
  static final Set<String> FUNCTIONS = Set.of("floorDiv", "floorMod");

  private final RexBuilder rex;
  private final RexNode value;
  private final RexNode divisor;

  private FloorDivision(RexBuilder rex, RexNode value, RexNode divisor) {
    this.rex = rex;
    this.value = value;
    this.divisor = divisor;
  }

  /** The call, of typed operands, as calls of functions that the engine has. */
  static RexNode expand(RexBuilder rex, String function, List<RexNode> operands) {
    RexNode value = operands.get(0);
    RexNode divisor = operands.get(1);
    boolean mixed = isUnsigned(value) ? isSigned(divisor) : isSigned(value) && isUnsigned(divisor);
    FloorDivision division =
        mixed && !isNotNegative(value) && !isNotNegative(divisor)
            ? new FloorDivision(rex, signed(rex, value), signed(rex, divisor))
            : new FloorDivision(rex, value, divisor);
    return function.equals("floorDiv") ? division.quotient() : division.remainder();
  }

  private RexNode quotient() {
    if (neverNegative(value) && neverNegative(divisor)) {
      return division("intDiv");
    }
    if (isFloat(value) || isFloat(divisor)) {
      return call("floor", call("divide", value, divisor));
    }
    RexNode truncated = division("intDiv");
    RexNode back = call("multiply", truncated, divisor);
    RexNode over = call("greater", back, value);
    if (!isNotNegative(divisor)) {
      RexNode positive = call("greater", divisor, zero());
      over = call("if", positive, over, call("less", back, value));
    }
    return call("minus", truncated, over);
  }

  private RexNode remainder() {
    if (neverNegative(value) && neverNegative(divisor)) {
      return division("modulo");
    }
    if (isDecimal(value) || isDecimal(divisor)) {
      return call("minus", value, call("multiply", quotient(), divisor));
    }
    if (isNotNegative(divisor)) {
      return call("positiveModulo", value, divisor);
    }
    RexNode truncated = division("modulo");
    RexNode otherSign =
        call("notEquals", call("less", truncated, zero()), call("less", divisor, zero()));
    RexNode add = call("and", call("notEquals", truncated, zero()), otherSign);
    return call("plus", truncated, call("if", add, divisor, zero()));
  }

  private RexNode division(String function) {
    return Arithmetic.division(rex, function, List.of(value, divisor));
  }

  private RexNode call(String function, RexNode... operands) {
    return rex.makeCall(Typer.UNTYPED, ChFunction.of(function), List.of(operands));
  }

  private RexNode zero() {
    return constant(rex, 0);
  }

  static RexNode constant(RexBuilder rex, @Nullable Object value) {
    return rex.makeCall(LiteralTypes.of(value), new Constant(value), List.of());
  }

  /** The value in a signed type that holds all of its own. */
  private static RexNode signed(RexBuilder rex, RexNode node) {
    if (!isUnsigned(node)) {
      return node;
    }
    int bits = Integer.parseInt(family(node).substring("UInt".length()));
    ChType wider = ChType.of(ClickHouseType.parse("Int" + Math.min(256, Math.max(16, 2 * bits))));
    String target = Outputs.type(node).isNullable() ? wider.orNull().text() : wider.text();
    return rex.makeCall(Typer.UNTYPED, new ChCast(target, false), List.of(node));
  }

  private static boolean neverNegative(RexNode node) {
    return isUnsigned(node) || (isNotNegative(node) && isSigned(node));
  }

  /** A constant that is zero or more. */
  private static boolean isNotNegative(RexNode node) {
    return node instanceof RexCall call
        && call.getOperator() instanceof Constant constant
        && constant.value() instanceof Number number
        && number.doubleValue() >= 0;
  }

  private static boolean isUnsigned(RexNode node) {
    return family(node).startsWith("UInt");
  }

  private static boolean isSigned(RexNode node) {
    return family(node).startsWith("Int") && !family(node).startsWith("Interval");
  }

  private static boolean isFloat(RexNode node) {
    return family(node).contains("Float");
  }

  private static boolean isDecimal(RexNode node) {
    return family(node).equals("Decimal");
  }

  private static String family(RexNode node) {
    return Outputs.type(node).type().base().family();
  }
}
