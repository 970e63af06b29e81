package io.clickframe.sql.internal.remote;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;

/** Finds the tests for keys in what runs in a database. */
final class KeyFilters {
  private KeyFilters() {}

  static List<KeyFilter> of(RelNode plan) {
    List<KeyFilter> filters = new ArrayList<>();
    Deque<RelNode> open = new ArrayDeque<>(List.of(plan));
    while (!open.isEmpty()) {
      RelNode node = open.pop();
      node.getInputs().forEach(open::push);
      node.accept(
          new RexShuttle() {
            @Override
            public RexNode visitCall(RexCall call) {
              if (call.getOperator() instanceof KeyFilter filter && !filters.contains(filter)) {
                filters.add(filter);
              }
              return super.visitCall(call);
            }
          });
    }
    return filters;
  }
}
