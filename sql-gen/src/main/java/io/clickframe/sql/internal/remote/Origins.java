package io.clickframe.sql.internal.remote;

import io.clickframe.sql.internal.plan.DatabaseLeaf;
import io.clickframe.sql.internal.plan.RemoteColumn;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rel.logical.LogicalAggregate;
import org.apache.calcite.rel.logical.LogicalFilter;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rel.logical.LogicalSort;
import org.apache.calcite.rex.RexInputRef;
import org.jspecify.annotations.Nullable;

/** Which column of a table a column of a plan is, passed on as it is. */
final class Origins {
  private Origins() {}

  /** The table's column, or null if it is computed. */
  static @Nullable RemoteColumn of(RelNode plan, int column) {
    RelNode node = plan;
    int at = column;
    while (true) {
      switch (node) {
        case DatabaseLeaf leaf -> {
          return leaf.columns().get(at);
        }
        case LogicalProject project -> {
          if (!(project.getProjects().get(at) instanceof RexInputRef passed)) {
            return null;
          }
          at = passed.getIndex();
          node = project.getInput();
        }
        case LogicalFilter filter -> node = filter.getInput();
        case LogicalSort sort -> node = sort.getInput();
        case LogicalAggregate aggregate -> {
          if (at >= aggregate.getGroupCount()) {
            return null;
          }
          at = aggregate.getGroupSet().nth(at);
          node = aggregate.getInput();
        }
        case Join join -> {
          int left = join.getLeft().getRowType().getFieldCount();
          node = at < left ? join.getLeft() : join.getRight();
          at = at < left ? at : at - left;
        }
        default -> {
          return null;
        }
      }
    }
  }
}
