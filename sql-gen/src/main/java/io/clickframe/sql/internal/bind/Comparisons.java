package io.clickframe.sql.internal.bind;

import io.clickframe.sql.internal.plan.Constant;
import io.clickframe.sql.internal.render.ExpressionPrinter;
import io.clickframe.type.ClickHouseType;
import java.util.List;
import java.util.Set;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;

/**
 * Refuses to compare numbers with text. The engine reads the text as a number, and for columns that
 * can be NULL it finds out that it is none only while the query runs.
 */
final class Comparisons {
  static final Set<String> FUNCTIONS =
      Set.of(
          "equals",
          "notEquals",
          "less",
          "lessOrEquals",
          "greater",
          "greaterOrEquals",
          "in",
          "notIn");

  private Comparisons() {}

  static void check(Scope scope, RexNode node) {
    if (!(node instanceof RexCall call)) {
      return;
    }
    List<RexNode> operands = call.getOperands();
    if (FUNCTIONS.contains(call.getOperator().getName())) {
      RexNode first = operands.get(0);
      for (RexNode other : operands.subList(1, operands.size())) {
        if (isNumber(first) && isText(other)) {
          throw mixed(scope, first, other);
        }
        if (isNumber(other) && isText(first)) {
          throw mixed(scope, other, first);
        }
      }
    }
    operands.forEach(operand -> check(scope, operand));
  }

  private static RuntimeException mixed(Scope scope, RexNode number, RexNode text) {
    ExpressionPrinter shown = ExpressionPrinter.naming(i -> scope.fields().get(i).name());
    return scope
        .step()
        .invalid(
            "a comparison of " + shown.whole(number) + " with " + shown.whole(text),
            "one is "
                + Outputs.type(number).text()
                + ", the other is text; compare with a number, or cast one side",
            null);
  }

  private static boolean isNumber(RexNode node) {
    String family = base(node).family();
    return (family.startsWith("Int") && !family.startsWith("Interval"))
        || family.startsWith("UInt")
        || family.startsWith("Float")
        || family.equals("Decimal");
  }

  private static boolean isText(RexNode node) {
    boolean constant = node instanceof RexCall call && call.getOperator() instanceof Constant;
    return constant && base(node).family().equals("String");
  }

  private static ClickHouseType base(RexNode node) {
    return Outputs.type(node).type().base();
  }
}
