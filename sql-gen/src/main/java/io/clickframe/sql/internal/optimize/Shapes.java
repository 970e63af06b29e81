package io.clickframe.sql.internal.optimize;

import io.clickframe.sql.internal.plan.ChSubquery;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;

/** What plans have in them. */
final class Shapes {
  private Shapes() {}

  /** Whether something is joined, or another store is asked. */
  static boolean hasJoin(RelNode plan) {
    Deque<RelNode> open = new ArrayDeque<>(List.of(plan));
    IdentityHashMap<RelNode, Boolean> seen = new IdentityHashMap<>();
    while (!open.isEmpty()) {
      RelNode node = open.pop();
      if (seen.put(node, true) == null) {
        if (node instanceof Join || hasSubquery(node)) {
          return true;
        }
        node.getInputs().forEach(open::push);
      }
    }
    return false;
  }

  private static boolean hasSubquery(RelNode node) {
    boolean[] found = {false};
    node.accept(
        new RexShuttle() {
          @Override
          public RexNode visitCall(RexCall call) {
            found[0] |= call.getOperator() instanceof ChSubquery;
            return super.visitCall(call);
          }
        });
    return found[0];
  }
}
