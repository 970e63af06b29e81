package io.clickframe.sql.internal.bind;

import io.clickframe.sql.internal.plan.ChLambda;
import io.clickframe.sql.internal.plan.LambdaVariable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;

/** Lambda parameters in expressions that are taken out of their lambda to be typed. */
final class LambdaVariables {
  private LambdaVariables() {}

  static boolean isNamed(RexNode node, String name) {
    return node instanceof RexCall call
        && call.getOperator() instanceof LambdaVariable variable
        && variable.getName().equals(name);
  }

  /** The parameters of lambdas that are not in the expressions themselves, as columns. */
  static List<Field> free(List<RexNode> expressions) {
    Map<String, Field> free = new LinkedHashMap<>();
    expressions.forEach(expression -> collect(expression, List.of(), free));
    return new ArrayList<>(free.values());
  }

  private static void collect(RexNode node, List<String> bound, Map<String, Field> free) {
    if (!(node instanceof RexCall call)) {
      return;
    }
    List<String> inside = bound;
    if (call.getOperator() instanceof LambdaVariable variable) {
      String name = variable.getName();
      if (!bound.contains(name)) {
        free.put(name, Field.of(name, Outputs.type(call)));
      }
    } else if (call.getOperator() instanceof ChLambda lambda) {
      inside = new ArrayList<>(bound);
      inside.addAll(lambda.parameters());
    }
    for (RexNode operand : call.getOperands()) {
      collect(operand, inside, free);
    }
  }
}
