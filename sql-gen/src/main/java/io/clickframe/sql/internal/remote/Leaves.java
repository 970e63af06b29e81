package io.clickframe.sql.internal.remote;

import io.clickframe.sql.internal.plan.ChSubquery;
import io.clickframe.sql.internal.plan.DatabaseLeaf;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;

/** Looks for databases in a plan. */
final class Leaves {
  private Leaves() {}

  static boolean hasDatabase(RelNode plan) {
    Deque<RelNode> open = new ArrayDeque<>(List.of(plan));
    IdentityHashMap<RelNode, Boolean> seen = new IdentityHashMap<>();
    while (!open.isEmpty()) {
      RelNode node = open.pop();
      if (seen.put(node, true) != null) {
        continue;
      }
      if (node instanceof DatabaseLeaf) {
        return true;
      }
      node.getInputs().forEach(open::push);
      node.accept(
          new RexShuttle() {
            @Override
            public RexNode visitCall(RexCall call) {
              if (call.getOperator() instanceof ChSubquery subquery) {
                open.push(subquery.plan());
              }
              return super.visitCall(call);
            }
          });
    }
    return false;
  }
}
