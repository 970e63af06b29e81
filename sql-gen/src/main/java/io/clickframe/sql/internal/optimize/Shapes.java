package io.clickframe.sql.internal.optimize;

import io.clickframe.sql.internal.plan.ChSubquery;
import io.clickframe.sql.internal.plan.ChWindow;
import io.clickframe.sql.internal.plan.LimitBy;
import io.clickframe.sql.internal.plan.Operators;
import io.clickframe.sql.internal.plan.PlanNodes;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rel.logical.LogicalAggregate;

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
        || (node instanceof LogicalAggregate aggregate
            && (aggregate.getGroupCount() > 1 || CountedGroups.counts(aggregate)));
  }

  /** A sub-query or a window function. */
  private static boolean hasForm(RelNode node) {
    return Operators.anyMatch(
        node, operator -> operator instanceof ChSubquery || operator instanceof ChWindow);
  }
}
