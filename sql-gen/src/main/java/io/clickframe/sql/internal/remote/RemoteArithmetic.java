package io.clickframe.sql.internal.remote;

import static io.clickframe.sql.internal.remote.RemoteExpressions.no;

import io.clickframe.sql.internal.plan.ChCast;
import io.clickframe.sql.internal.plan.Constant;
import io.clickframe.sql.internal.type.ChType;
import io.clickframe.type.ClickHouseType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;

/**
 * Arithmetic: of integers in the width of ClickHouse's result, of decimals exactly, of floats in
 * double precision. Where ClickHouse wraps around or gives infinity, databases fail.
 */
final class RemoteArithmetic {
  private static final Set<String> STEPS = Set.of("plus", "minus", "multiply", "divide", "negate");

  private RemoteArithmetic() {}

  static String text(RemoteExpressions expressions, String operator, RexCall call) {
    RexNode left = call.getOperands().get(0);
    RexNode right = call.getOperands().get(1);
    ClickHouseType type = ChType.of(call.getType());
    return switch (Form.of(type)) {
      case INTEGER ->
          "("
              + wide(expressions, left, type)
              + " "
              + operator
              + " "
              + wide(expressions, right, type)
              + ")";
      case DECIMAL ->
          "(" + exact(expressions, left) + " " + operator + " " + exact(expressions, right) + ")";
      case FLOAT ->
          "("
              + asDouble(expressions, left)
              + " "
              + operator
              + " "
              + asDouble(expressions, right)
              + ")";
      default -> throw no(operator + " that gives a " + type);
    };
  }

  /** An integer in the width of the result. */
  private static String wide(RemoteExpressions expressions, RexNode node, ClickHouseType type) {
    ClickHouseType own = ChType.of(node.getType());
    if (Form.of(own) != Form.INTEGER) {
      throw no("arithmetic of a " + own + " with an integer");
    }
    if (own.base().family().equals("UInt64") || type.base().family().equals("UInt64")) {
      throw no("arithmetic of UInt64");
    }
    String text = expressions.operand(node);
    boolean fits = Literal.value(node) != null || own.base().equals(type.base());
    return fits ? text : expressions.cast(text, type);
  }

  private static String exact(RemoteExpressions expressions, RexNode node) {
    Form form = Form.of(node.getType());
    if (form != Form.INTEGER && form != Form.DECIMAL) {
      throw no("arithmetic of a " + ChType.of(node.getType()) + " with a decimal");
    }
    return expressions.operand(node);
  }

  /** A number in double precision. */
  static String asDouble(RemoteExpressions expressions, RexNode node) {
    if (Literal.value(node) instanceof Number number) {
      return expressions.literal(finite(number), Form.FLOAT);
    }
    ClickHouseType type = ChType.of(node.getType());
    Form form = Form.of(type);
    if (!form.isNumber()) {
      throw no("arithmetic of a " + type + " with a float");
    }
    String text = expressions.operand(node);
    if (form == Form.DECIMAL && !Casts.isExact(type)) {
      return expressions.wideAsDouble(text, type);
    }
    return type.base().equals(RemoteExpressions.DOUBLE) ? text : expressions.toDouble(text, form);
  }

  /** ClickHouse compares whole numbers with floats exactly. */
  private static double finite(Number number) {
    double converted = number.doubleValue();
    if (!Double.isFinite(converted)) {
      throw no("NaN or infinity");
    }
    boolean whole = !(number instanceof Float || number instanceof Double);
    if (whole
        && new BigDecimal(number.toString()).stripTrailingZeros().scale() <= 0
        && new BigDecimal(converted).compareTo(new BigDecimal(number.toString())) != 0) {
      throw no("a whole number that is no float");
    }
    return converted;
  }

  /** Only by a constant: databases fail where ClickHouse gives infinity. */
  static String quotient(RemoteExpressions expressions, RexCall call) {
    RexNode divisor = call.getOperands().get(1);
    if (Form.of(call.getType()) != Form.FLOAT
        || !(Literal.value(divisor) instanceof Number number)
        || number.doubleValue() == 0) {
      throw no("a division, which may be by zero");
    }
    return "("
        + asDouble(expressions, call.getOperands().get(0))
        + " / "
        + asDouble(expressions, divisor)
        + ")";
  }

  static String negated(RemoteExpressions expressions, RexCall call) {
    RexNode operand = call.getOperands().get(0);
    ClickHouseType type = ChType.of(call.getType());
    return switch (Form.of(type)) {
      case INTEGER -> "(- " + wide(expressions, operand, type) + ")";
      case DECIMAL -> "(- " + exact(expressions, operand) + ")";
      case FLOAT -> "(- " + asDouble(expressions, operand) + ")";
      default -> throw no("the negative of a " + type);
    };
  }

  /** Whether a float can be NaN: those of columns can, those made of finite ones fail before. */
  static boolean mayBeNaN(RexNode node) {
    if (Form.of(node.getType()) != Form.FLOAT) {
      return false;
    }
    if (!(node instanceof RexCall call)) {
      return true;
    }
    List<RexNode> operands = call.getOperands();
    return switch (call.getOperator()) {
      case Constant _ -> false;
      case ChCast _ -> mayBeNaN(operands.get(0));
      default ->
          !STEPS.contains(call.getOperator().getName())
              || operands.stream().anyMatch(RemoteArithmetic::mayBeNaN);
    };
  }
}
