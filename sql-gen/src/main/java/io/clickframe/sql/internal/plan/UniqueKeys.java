package io.clickframe.sql.internal.plan;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Aggregate.Group;
import org.apache.calcite.rel.logical.LogicalAggregate;
import org.apache.calcite.rel.logical.LogicalFilter;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rex.RexInputRef;

/** Which columns tell the rows of a plan apart, as far as its own steps show it. Stateless. */
public final class UniqueKeys {
  /** Plans may be deeper than the stack. */
  private static final int MOST_STEPS = 20;

  private UniqueKeys() {}

  /**
   * Whether no two rows have the same values in some columns: because they are keys of groups, of
   * different rows or of first rows, or because the source was declared so.
   */
  public static boolean areIn(Set<Integer> columns, RelNode plan) {
    return areIn(columns, plan, MOST_STEPS);
  }

  private static boolean areIn(Set<Integer> columns, RelNode plan, int steps) {
    return switch (plan) {
      case RelNode _ when steps == 0 -> false;
      case TableLeaf leaf -> leaf.keys().stream().anyMatch(columns::containsAll);
      case LogicalAggregate groups when groups.getGroupType() == Group.SIMPLE ->
          IntStream.range(0, groups.getGroupCount()).allMatch(columns::contains);
      case LimitBy rows when rows.count() == 1 -> columns.containsAll(rows.keys());
      case LogicalFilter filter -> areIn(columns, filter.getInput(), steps - 1);
      case LogicalProject project when keepsRows(project) ->
          areIn(handedOn(columns, project), project.getInput(), steps - 1);
      default -> false;
    };
  }

  /** Those of the columns that are columns of the input. */
  private static Set<Integer> handedOn(Set<Integer> columns, LogicalProject project) {
    Set<Integer> below = new HashSet<>();
    for (int column : columns) {
      if (project.getProjects().get(column) instanceof RexInputRef input) {
        below.add(input.getIndex());
      }
    }
    return below;
  }

  private static boolean keepsRows(LogicalProject project) {
    return project.getProjects().stream().allMatch(Repeatable::is);
  }
}
