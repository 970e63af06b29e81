package io.clickframe.sql.internal.optimize;

import io.clickframe.sql.internal.plan.Columns;
import io.clickframe.sql.internal.plan.PlanNodes;
import java.util.List;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rel.logical.LogicalJoin;
import org.apache.calcite.rex.RexNode;

/**
 * A semi- or anti-join on a region: rows stay, or go, that have a partner. Where it is done changes
 * no row: the other joins repeat or drop rows with all their columns.
 *
 * @param right where the partners are
 * @param condition over the columns that follow, and those of the right side behind them
 * @param columns of the region
 * @param type semi or anti
 */
record Check(RelNode right, RexNode condition, List<Integer> columns, JoinRelType type) {
  Check {
    columns = List.copyOf(columns);
  }

  static boolean is(LogicalJoin join) {
    return join.getJoinType() == JoinRelType.SEMI || join.getJoinType() == JoinRelType.ANTI;
  }

  /** The same of a region whose columns have other numbers. */
  Check shifted(int by) {
    List<Integer> moved = columns.stream().map(column -> column + by).toList();
    return new Check(right, condition, moved, type);
  }

  /** The columns of the region that it reads. */
  List<Integer> read() {
    return RelOptUtil.InputFinder.bits(condition).asList().stream()
        .filter(column -> column < columns.size())
        .map(columns::get)
        .toList();
  }

  /**
   * As an operator.
   *
   * @param over that has at least the columns that are read
   * @param known which column of the region each of its columns is
   */
  LogicalJoin on(RelNode over, List<Integer> known) {
    int first = over.getRowType().getFieldCount();
    RexNode moved =
        Columns.moved(
            condition,
            column ->
                column < columns.size()
                    ? known.indexOf(columns.get(column))
                    : first + column - columns.size());
    return (LogicalJoin) PlanNodes.join(over, right, moved, type);
  }
}
