package io.clickframe.sql.internal.bind;

import io.clickframe.sql.internal.render.ExpressionPrinter;
import io.clickframe.type.ClickHouseType;
import java.util.Set;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;

/**
 * Refuses choices between values that have no type in common. The engine would make a Variant of
 * them, which nothing after it expects.
 */
final class Choices {
  private static final Set<String> FUNCTIONS = Set.of("multiIf", "coalesce");

  private Choices() {}

  static void check(Scope scope, RexNode node) {
    if (!(node instanceof RexCall call)) {
      return;
    }
    ClickHouseType type = Outputs.type(node).type();
    boolean chosen = FUNCTIONS.contains(call.getOperator().getName());
    boolean before = call.getOperands().stream().anyMatch(Choices::isVariant);
    if (chosen && type.family().equals("Variant") && !before) {
      throw scope
          .step()
          .invalid(
              ExpressionPrinter.naming(i -> scope.fields().get(i).name()).whole(node),
              "its values have no type in common but " + type + "; cast them to one type",
              null);
    }
    call.getOperands().forEach(operand -> check(scope, operand));
  }

  private static boolean isVariant(RexNode node) {
    return Outputs.type(node).type().family().equals("Variant");
  }
}
