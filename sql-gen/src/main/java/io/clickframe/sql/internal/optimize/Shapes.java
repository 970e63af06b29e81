package io.clickframe.sql.internal.optimize;

import io.clickframe.sql.internal.plan.ChSubquery;
import io.clickframe.sql.internal.plan.ChWindow;
import io.clickframe.sql.internal.plan.LimitBy;
import io.clickframe.sql.internal.plan.PlanNodes;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rel.logical.LogicalAggregate;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;

/** What plans have in them. */
final class Shapes {
  private Shapes() {}

  /** Whether there is something that has another form. */
  static boolean mayGain(RelNode plan) {
    return PlanNodes.anyMatch(plan, node -> isForm(node) || hasForm(node));
  }

  private static boolean isForm(RelNode node) {
    return node instanceof Join
        || node instanceof LimitBy
        || (node instanceof LogicalAggregate aggregate && aggregate.getGroupCount() > 1);
  }

  /** A sub-query or a window function. */
  private static boolean hasForm(RelNode node) {
    boolean[] found = {false};
    node.accept(
        new RexShuttle() {
          @Override
          public RexNode visitCall(RexCall call) {
            found[0] |=
                call.getOperator() instanceof ChSubquery || call.getOperator() instanceof ChWindow;
            return super.visitCall(call);
          }
        });
    return found[0];
  }
}
