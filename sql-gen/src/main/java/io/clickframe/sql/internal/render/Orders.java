package io.clickframe.sql.internal.render;

import io.clickframe.sql.internal.plan.LimitBy;
import io.clickframe.sql.internal.plan.Repeatable;
import io.clickframe.sql.internal.plan.Tail;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.logical.LogicalFilter;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rel.logical.LogicalSort;

/**
 * Which orders matter: those of the result, those that say which rows are the first, and those that
 * an expression may see. Others are lost, in what puts rows together or in the next order.
 */
final class Orders {
  private Orders() {}

  /**
   * Whether the order of a step's first input matters.
   *
   * @param ordered whether its own does
   */
  static boolean matters(RelNode node, boolean ordered) {
    return switch (node) {
      // A row's number, for one, is that of its place.
      case LogicalProject project ->
          ordered || !project.getProjects().stream().allMatch(Repeatable::is);
      case LogicalFilter filter -> ordered || !Repeatable.is(filter.getCondition());
      case LogicalSort sort -> isLimit(sort);
      case LimitBy _, Tail _ -> true;
      default -> false;
    };
  }

  /** Whether the step does nothing but put rows in order. */
  static boolean isOnlyOrder(RelNode node) {
    return node instanceof LogicalSort sort && !isLimit(sort);
  }

  private static boolean isLimit(LogicalSort sort) {
    return sort.fetch != null || sort.offset != null;
  }
}
