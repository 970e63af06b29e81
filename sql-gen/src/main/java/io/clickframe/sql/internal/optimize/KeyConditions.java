package io.clickframe.sql.internal.optimize;

import io.clickframe.sql.internal.plan.ChWindow;
import io.clickframe.sql.internal.plan.Columns;
import io.clickframe.sql.internal.plan.Conditions;
import io.clickframe.sql.internal.plan.PlanNodes;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.logical.LogicalAggregate;
import org.apache.calcite.rel.logical.LogicalFilter;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.util.ImmutableBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Conditions on the keys of groups as conditions on the rows. The engine moves them itself, but
 * only as long as the keys are what it groups by.
 */
final class KeyConditions {
  private KeyConditions() {}

  /** The groups that a filter is on, through columns that are only chosen; null for others. */
  static @Nullable LogicalAggregate groups(LogicalFilter filter) {
    RelNode node = filter.getInput();
    while (node instanceof LogicalProject project
        && project.getProjects().stream().allMatch(RexInputRef.class::isInstance)) {
      node = project.getInput();
    }
    return node instanceof LogicalAggregate aggregate
            && aggregate.getGroupType() == LogicalAggregate.Group.SIMPLE
        ? aggregate
        : null;
  }

  /** The filter with what is on keys alone below the groups; null if nothing is. */
  static @Nullable RelNode below(LogicalFilter filter, LogicalAggregate groups) {
    List<RexNode> columns = new ArrayList<>();
    for (int i = 0; i < filter.getRowType().getFieldCount(); i++) {
      columns.add(RexInputRef.of(i, filter.getRowType()));
    }
    List<LogicalProject> chosen = new ArrayList<>();
    RelNode node = filter.getInput();
    while (node instanceof LogicalProject project) {
      columns.replaceAll(column -> Columns.replaced(column, project.getProjects()));
      chosen.add(project);
      node = project.getInput();
    }
    ImmutableBitSet keys = ImmutableBitSet.range(groups.getGroupCount());
    List<RexNode> onKeys = new ArrayList<>();
    List<RexNode> rest = new ArrayList<>();
    for (RexNode part : RelOptUtil.conjunctions(filter.getCondition())) {
      RexNode over = Columns.replaced(part, columns);
      ImmutableBitSet read = RelOptUtil.InputFinder.bits(over);
      boolean moves =
          RexUtil.isDeterministic(part)
              && !ChWindow.in(part)
              && !read.isEmpty()
              && keys.contains(read);
      (moves ? onKeys : rest).add(moves ? over : part);
    }
    if (onKeys.isEmpty()) {
      return null;
    }
    RexBuilder builder = filter.getCluster().getRexBuilder();
    RelNode rows = PlanNodes.filter(groups.getInput(), Conditions.all(builder, onKeys));
    RelNode made = groups.copy(groups.getTraitSet(), List.of(rows));
    for (LogicalProject project : chosen.reversed()) {
      made = project.copy(project.getTraitSet(), List.of(made));
    }
    return rest.isEmpty() ? made : PlanNodes.filter(made, Conditions.all(builder, rest));
  }
}
