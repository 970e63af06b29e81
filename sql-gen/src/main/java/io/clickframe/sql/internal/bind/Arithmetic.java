package io.clickframe.sql.internal.bind;

import io.clickframe.sql.internal.plan.ChCast;
import io.clickframe.sql.internal.plan.ChFunction;
import io.clickframe.sql.internal.type.ChType;
import io.clickframe.type.ClickHouseType;
import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlOperator;
import org.jspecify.annotations.Nullable;

/**
 * Brings operands to types with which the engine computes rightly. By itself it takes the bits of
 * an unsigned integer for a signed one's (or the other way round), those of a wide integer for a
 * decimal's, and a remainder of decimals for one of their digits.
 */
final class Arithmetic {
  private static final Set<String> FUNCTIONS =
      Set.of("plus", "minus", "multiply", "divide", "intDiv", "modulo", "positiveModulo", "negate");

  private final RexBuilder rex;
  private int changes;

  private Arithmetic(RexBuilder rex) {
    this.rex = rex;
  }

  /** The typed expressions with other operands where they have to be, or null if nowhere. */
  static @Nullable List<RexNode> aligned(RexBuilder rex, List<RexNode> typed) {
    Arithmetic arithmetic = new Arithmetic(rex);
    List<RexNode> aligned = typed.stream().map(arithmetic::aligned).toList();
    return arithmetic.changes == 0 ? null : aligned;
  }

  /**
   * A quotient or remainder of typed operands; the engine refuses some where they are not right.
   */
  static RexNode division(RexBuilder rex, String function, List<RexNode> operands) {
    RexNode call = rex.makeCall(Typer.UNTYPED, ChFunction.of(function), operands);
    return call instanceof RexCall plain ? new Arithmetic(rex).aligned(plain, function) : call;
  }

  /** What is changed, and all around it, has to be typed again. */
  private RexNode aligned(RexNode node) {
    if (!(node instanceof RexCall call) || call.getOperands().isEmpty()) {
      return node;
    }
    int before = changes;
    List<RexNode> operands = call.getOperands().stream().map(this::aligned).toList();
    if (changes > before) {
      return rex.makeCall(Typer.UNTYPED, call.getOperator(), operands);
    }
    // SQL texts have operators of other classes: they mean what the engine makes of them.
    return call.getOperator() instanceof ChFunction function
            && FUNCTIONS.contains(function.getName())
        ? aligned(call, function.getName())
        : call;
  }

  private RexNode aligned(RexCall call, String function) {
    RexNode left = call.getOperands().get(0);
    if (call.getOperands().size() == 1) {
      return negated(call, left);
    }
    RexNode right = call.getOperands().get(1);
    // The engine prints a constant dividend with its type.
    @Nullable NumberType a =
        function.equals("intDiv")
            ? NumberType.of(Outputs.type(left).type())
            : NumberType.ofOperand(left);
    @Nullable NumberType b = NumberType.ofOperand(right);
    if (a == null || b == null || a.isFloat() || b.isFloat()) {
      return call;
    }
    RexNode newLeft = left;
    RexNode newRight = right;
    if (a.isInteger() && b.isInteger()) {
      newLeft = isMistaken(function, left, a, b) ? signed(left, a) : left;
      newRight = isMistaken(function, right, b, a) ? signed(right, b) : right;
    } else if (function.contains("odulo")) {
      int scale = Math.max(a.scale(), b.scale());
      newLeft = scaled(left, a, scale);
      newRight = scaled(right, b, scale);
    } else if (function.equals("intDiv") && a.scale() < b.scale()) {
      newLeft = scaled(left, a, b.scale());
    }
    newLeft = newLeft.equals(left) && isTooWide(a, b) ? scaled(left, a, 0) : newLeft;
    newRight = newRight.equals(right) && isTooWide(b, a) ? scaled(right, b, 0) : newRight;
    return newLeft.equals(left) && newRight.equals(right)
        ? call
        : changed(call.getOperator(), newLeft, newRight);
  }

  /** Negating is as wide as subtracting from 0, so that it does not overflow below 64 bits. */
  private RexNode negated(RexCall call, RexNode operand) {
    @Nullable NumberType type = NumberType.of(Outputs.type(operand).type());
    boolean constant = NumberType.integer(operand) != null;
    boolean narrow =
        type != null && !constant && type.isInteger() && type.signed() && type.bits() < 64;
    return narrow ? changed(ChFunction.of("minus"), FloorDivision.constant(rex, 0), operand) : call;
  }

  private RexNode changed(SqlOperator operator, RexNode... operands) {
    changes++;
    return rex.makeCall(Typer.UNTYPED, operator, List.of(operands));
  }

  /** Whether an unsigned operand is taken for a signed one, or makes the other unsigned. */
  private static boolean isMistaken(
      String function, RexNode node, NumberType type, NumberType other) {
    if (type.signed() || !other.signed()) {
      return false;
    }
    if (function.equals("intDiv")) {
      @Nullable BigInteger constant = NumberType.integer(node);
      return constant == null || constant.bitLength() == type.bits();
    }
    boolean division = function.contains("odulo");
    // Beside a wider one it is right, but the result has too few bits for one of 64 or more.
    return division && (type.bits() >= 64 || (type.bits() == 32 && other.bits() <= 32));
  }

  private RexNode signed(RexNode node, NumberType type) {
    return cast(node, "Int" + Math.min(256, Math.max(16, 2 * type.bits())));
  }

  /** Whether an integer has more bits than the decimal that it is brought to. */
  private static boolean isTooWide(NumberType integer, NumberType decimal) {
    return integer.isInteger()
        && decimal.isDecimal()
        && integer.bits() + (integer.signed() ? 0 : 1) > decimal.bits();
  }

  private RexNode scaled(RexNode node, NumberType type, int scale) {
    if (type.isDecimal() && type.scale() == scale) {
      return node;
    }
    int digits = Math.min(NumberType.MOST_DIGITS, type.whole() + scale);
    return cast(node, "Decimal(" + Math.max(1, digits) + ", " + scale + ")");
  }

  private RexNode cast(RexNode node, String name) {
    ChType type = ChType.of(ClickHouseType.parse(name));
    String target = Outputs.type(node).isNullable() ? type.orNull().text() : type.text();
    return rex.makeCall(Typer.UNTYPED, new ChCast(target, false), List.of(node));
  }
}
