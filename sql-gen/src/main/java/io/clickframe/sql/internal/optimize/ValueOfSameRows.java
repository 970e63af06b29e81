package io.clickframe.sql.internal.optimize;

import io.clickframe.sql.internal.plan.ChAggregate;
import io.clickframe.sql.internal.plan.ChSubquery;
import io.clickframe.sql.internal.plan.ChWindow;
import io.clickframe.sql.internal.plan.Columns;
import io.clickframe.sql.internal.plan.PlanNodes;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.AggregateCall;
import org.apache.calcite.rel.logical.LogicalAggregate;
import org.apache.calcite.rel.logical.LogicalFilter;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;
import org.jspecify.annotations.Nullable;

/**
 * Rows that are compared with one value of all of them, such as the greatest: the value is a window
 * over the rows, which then are made once and not twice. Only for groups: a window keeps all rows
 * in memory, and those are few.
 */
final class ValueOfSameRows {
  private ValueOfSameRows() {}

  /** The filter without such sub-queries; null if it has none. */
  static @Nullable RelNode of(LogicalFilter filter) {
    RelNode rows = filter.getInput();
    if (!isGrouped(rows)) {
      return null;
    }
    RexBuilder builder = filter.getCluster().getRexBuilder();
    RexNode condition =
        filter
            .getCondition()
            .accept(
                new RexShuttle() {
                  @Override
                  public RexNode visitCall(RexCall call) {
                    RexNode window =
                        call.getOperator() instanceof ChSubquery subquery
                                && subquery.asked() == ChSubquery.Kind.VALUE
                            ? value(builder, subquery.plan(), rows)
                            : null;
                    return window == null ? super.visitCall(call) : window;
                  }
                });
    return condition.equals(filter.getCondition()) ? null : PlanNodes.filter(rows, condition);
  }

  private static boolean isGrouped(RelNode rows) {
    RelNode node = rows;
    while (node instanceof LogicalProject || node instanceof LogicalFilter) {
      node = node.getInput(0);
    }
    return node instanceof LogicalAggregate aggregate && aggregate.getGroupCount() > 0;
  }

  /** The value that a plan gives as an expression over the rows; null if it is not one of them. */
  private static @Nullable RexNode value(RexBuilder builder, RelNode plan, RelNode rows) {
    RexNode value = builder.makeInputRef(plan, 0);
    RelNode node = plan;
    while (node instanceof LogicalProject project) {
      value = Columns.replaced(value, project.getProjects());
      node = project.getInput();
    }
    if (!(node instanceof LogicalAggregate aggregate) || aggregate.getGroupCount() > 0) {
      return null;
    }
    List<RexNode> columns = columns(builder, aggregate.getInput(), rows);
    if (columns == null) {
      return null;
    }
    List<RexNode> windows = new ArrayList<>();
    for (AggregateCall call : aggregate.getAggCallList()) {
      ChAggregate function = (ChAggregate) call.getAggregation();
      if (function.raw() != null || call.isDistinct() || call.hasFilter()) {
        return null;
      }
      List<RexNode> arguments = call.getArgList().stream().map(columns::get).toList();
      ChWindow window = new ChWindow(function, false, arguments.size(), List.of(), null);
      windows.add(builder.makeCall(call.getType(), window, arguments));
    }
    return Columns.replaced(value, windows);
  }

  /** The columns of a plan as expressions over the rows; null if it is over something else. */
  private static @Nullable List<RexNode> columns(RexBuilder builder, RelNode plan, RelNode rows) {
    List<RexNode> columns = new ArrayList<>();
    for (int i = 0; i < plan.getRowType().getFieldCount(); i++) {
      columns.add(builder.makeInputRef(plan, i));
    }
    RelNode node = plan;
    while (!node.equals(rows)) {
      if (!(node instanceof LogicalProject project)) {
        return null;
      }
      columns.replaceAll(column -> Columns.replaced(column, project.getProjects()));
      node = project.getInput();
    }
    return columns;
  }
}
