package io.clickframe.sql.internal.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Aggregate.Group;
import org.apache.calcite.rel.logical.LogicalAggregate;
import org.apache.calcite.rel.logical.LogicalFilter;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.jspecify.annotations.Nullable;

/** Which columns tell the rows of a plan apart, as far as its own steps prove it. Stateless. */
public final class UniqueKeys {
  /** Plans may be deeper than the stack. */
  private static final int MOST_STEPS = 20;

  private UniqueKeys() {}

  /**
   * Columns of which no two rows have the same values: the keys of groups, of different rows or of
   * first rows.
   *
   * @return their positions, none if there is at most one row; null if nothing is proven
   */
  public static @Nullable Set<Integer> of(RelNode plan) {
    return of(plan, MOST_STEPS);
  }

  private static @Nullable Set<Integer> of(RelNode plan, int steps) {
    return switch (plan) {
      case RelNode _ when steps == 0 -> null;
      case LogicalAggregate groups when groups.getGroupType() == Group.SIMPLE ->
          first(groups.getGroupCount());
      case LimitBy rows when rows.count() == 1 -> Set.copyOf(rows.keys());
      case LogicalFilter filter -> of(filter.getInput(), steps - 1);
      case LogicalProject project -> through(project, steps - 1);
      default -> null;
    };
  }

  private static Set<Integer> first(int columns) {
    Set<Integer> keys = new HashSet<>();
    for (int i = 0; i < columns; i++) {
      keys.add(i);
    }
    return keys;
  }

  /** Where the keys are handed on, and no rows are made of arrays. */
  private static @Nullable Set<Integer> through(LogicalProject project, int steps) {
    Set<Integer> keys = of(project.getInput(), steps);
    if (keys == null || !project.getProjects().stream().allMatch(UniqueKeys::keepsRows)) {
      return null;
    }
    List<Integer> columns = new ArrayList<>();
    for (RexNode expression : project.getProjects()) {
      columns.add(expression instanceof RexInputRef column ? column.getIndex() : -1);
    }
    Set<Integer> moved = new HashSet<>();
    for (int key : keys) {
      if (!columns.contains(key)) {
        return null;
      }
      moved.add(columns.indexOf(key));
    }
    return moved;
  }

  /**
   * Whether an expression surely makes no rows: {@code arrayJoin} is not deterministic, and a text
   * may have it in it.
   */
  public static boolean keepsRows(RexNode expression) {
    return !(expression instanceof RexCall call)
        || (call.getOperator().isDeterministic()
            && !(call.getOperator() instanceof RawSql)
            && call.getOperands().stream().allMatch(UniqueKeys::keepsRows));
  }
}
