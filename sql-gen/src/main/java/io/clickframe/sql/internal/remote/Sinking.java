package io.clickframe.sql.internal.remote;

import io.clickframe.sql.internal.plan.ChWindow;
import io.clickframe.sql.internal.plan.Columns;
import io.clickframe.sql.internal.plan.PlanNodes;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rel.logical.LogicalAggregate;
import org.apache.calcite.rel.logical.LogicalFilter;
import org.apache.calcite.rel.logical.LogicalJoin;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rel.logical.LogicalSort;
import org.apache.calcite.rel.logical.LogicalUnion;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.util.ImmutableBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Lets conditions sink through steps that stay in ClickHouse, as far as a database that can test
 * them; ClickHouse itself lets them sink no further than to its own side of the fence.
 */
final class Sinking {
  private final Fence fence;

  Sinking(Fence fence) {
    this.fence = fence;
  }

  /** The plan with the condition in a database, or null if it reaches none. */
  @Nullable RelNode sink(RelNode node, RexNode condition) {
    if (!RexUtil.isDeterministic(condition) || ChWindow.in(condition)) {
      return null;
    }
    return switch (node) {
      case RemotePlan remote -> {
        RexNode there = fence.condition(remote, condition);
        yield there == null ? null : remote.with(PlanNodes.filter(remote.inner(), there));
      }
      case LogicalFilter filter -> {
        RelNode input =
            RexUtil.isDeterministic(filter.getCondition()) && !ChWindow.in(filter.getCondition())
                ? sink(filter.getInput(), condition)
                : null;
        yield input == null ? null : PlanNodes.filter(input, filter.getCondition());
      }
      case LogicalProject project -> project(project, condition);
      case LogicalJoin join -> join(join, condition);
      case LogicalAggregate aggregate -> aggregate(aggregate, condition);
      case LogicalUnion union -> union(union, condition);
      case LogicalSort sort when sort.fetch == null && sort.offset == null -> {
        RelNode input = sink(sort.getInput(), condition);
        yield input == null ? null : PlanNodes.sort(input, sort.getCollation());
      }
      default -> null;
    };
  }

  private @Nullable RelNode project(LogicalProject project, RexNode condition) {
    List<RexNode> expressions = project.getProjects();
    boolean movable =
        expressions.stream().allMatch(it -> RexUtil.isDeterministic(it) && !ChWindow.in(it));
    if (!movable) {
      return null;
    }
    RelNode input = sink(project.getInput(), Columns.replaced(condition, expressions));
    return input == null
        ? null
        : PlanNodes.project(input, expressions, project.getRowType().getFieldNames());
  }

  private @Nullable RelNode join(LogicalJoin join, RexNode condition) {
    int left = join.getLeft().getRowType().getFieldCount();
    ImmutableBitSet read = RelOptUtil.InputFinder.bits(condition);
    JoinRelType type = join.getJoinType();
    if (ImmutableBitSet.range(left).contains(read) && !type.generatesNullsOnLeft()) {
      RelNode input = sink(join.getLeft(), condition);
      return input == null ? null : with(join, input, join.getRight());
    }
    boolean onlyRight = !read.intersects(ImmutableBitSet.range(left)) && !read.isEmpty();
    if (onlyRight && type.projectsRight() && !type.generatesNullsOnRight()) {
      RelNode input = sink(join.getRight(), RexUtil.shift(condition, -left));
      return input == null ? null : with(join, join.getLeft(), input);
    }
    return null;
  }

  private static RelNode with(LogicalJoin join, RelNode left, RelNode right) {
    return PlanNodes.join(left, right, join.getCondition(), join.getJoinType());
  }

  private @Nullable RelNode aggregate(LogicalAggregate aggregate, RexNode condition) {
    int keys = aggregate.getGroupCount();
    boolean onKeys = ImmutableBitSet.range(keys).contains(RelOptUtil.InputFinder.bits(condition));
    if (keys == 0 || !onKeys || aggregate.getGroupType() != LogicalAggregate.Group.SIMPLE) {
      return null;
    }
    List<RexNode> groups = new ArrayList<>();
    for (int key : aggregate.getGroupSet()) {
      groups.add(RexInputRef.of(key, aggregate.getInput().getRowType()));
    }
    RelNode input = sink(aggregate.getInput(), Columns.replaced(condition, groups));
    return input == null ? null : aggregate.copy(aggregate.getTraitSet(), List.of(input));
  }

  /** Where only some of the parts can, the others test it themselves. */
  private @Nullable RelNode union(LogicalUnion union, RexNode condition) {
    List<RelNode> inputs = new ArrayList<>();
    boolean reached = false;
    for (RelNode input : union.getInputs()) {
      RelNode filtered = sink(input, condition);
      reached |= filtered != null;
      inputs.add(filtered == null ? PlanNodes.filter(input, condition) : filtered);
    }
    return reached ? PlanNodes.unionAll(inputs) : null;
  }
}
