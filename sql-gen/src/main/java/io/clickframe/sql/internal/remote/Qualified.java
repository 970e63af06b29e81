package io.clickframe.sql.internal.remote;

import io.clickframe.sql.internal.plan.ChWindow;
import io.clickframe.sql.internal.plan.PlanNodes;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;

/** Conditions on window functions for databases without QUALIFY. */
final class Qualified {
  private final RelNode input;
  private final List<RexNode> columns = new ArrayList<>();
  private final List<String> names = new ArrayList<>();

  private Qualified(RelNode input) {
    this.input = input;
    for (int i = 0; i < input.getRowType().getFieldCount(); i++) {
      columns.add(RexInputRef.of(i, input.getRowType()));
      names.add(input.getRowType().getFieldNames().get(i));
    }
  }

  /** The rows of a plan for which the condition is true. */
  static RelNode of(RelNode input, RexNode condition) {
    Qualified qualified = new Qualified(input);
    List<RexNode> given = List.copyOf(qualified.columns);
    List<String> names = List.copyOf(qualified.names);
    RexNode test = qualified.withoutWindows(condition);
    RelNode wide = PlanNodes.project(input, qualified.columns, qualified.names);
    return PlanNodes.project(PlanNodes.filter(wide, test), given, names);
  }

  private RexNode withoutWindows(RexNode node) {
    if (!(node instanceof RexCall call)) {
      return node;
    }
    RexBuilder builder = input.getCluster().getRexBuilder();
    if (ChWindow.isWindow(call.getOperator())) {
      columns.add(call);
      names.add("window_" + columns.size());
      return builder.makeInputRef(call.getType(), columns.size() - 1);
    }
    List<RexNode> operands = call.getOperands().stream().map(this::withoutWindows).toList();
    return builder.makeCall(call.getType(), call.getOperator(), operands);
  }
}
