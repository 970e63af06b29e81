package io.clickframe.sql.internal.optimize;

import io.clickframe.sql.internal.plan.Columns;
import io.clickframe.sql.internal.plan.PlanNodes;
import io.clickframe.sql.internal.plan.Repeatable;
import io.clickframe.sql.internal.plan.StrictJoin;
import io.clickframe.sql.internal.plan.UniqueKeys;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rel.logical.LogicalFilter;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.util.ImmutableBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Left joins of which only the left side is read, and of which each row has at most one partner:
 * they neither add nor take away a row, so they are left out. A view over many tables costs what is
 * read of it. Stateless.
 */
final class UnreadJoin {
  private static final int GONE = -1;

  /** Looking further down would take more time than most joins save, and at last the stack. */
  private static final int MOST_STEPS = 20;

  private UnreadJoin() {}

  /**
   * A plan without such joins.
   *
   * @param positions where its columns are now; of those that are gone, none
   */
  private record Less(RelNode plan, List<Integer> positions) {}

  /** Whether a plan has a join that might be such a one. */
  static boolean mayBeIn(RelNode plan) {
    return PlanNodes.anyMatch(
        plan, node -> node instanceof Join join && join.getJoinType() == JoinRelType.LEFT);
  }

  /** The projection over fewer joins; null if all of them are needed. */
  static @Nullable RelNode of(LogicalProject project) {
    Less less = less(project, ImmutableBitSet.range(project.getProjects().size()), 0);
    return less == null ? null : less.plan;
  }

  private static @Nullable Less less(RelNode node, ImmutableBitSet read, int above) {
    int steps = above + 1;
    if (steps > MOST_STEPS) {
      return null;
    }
    return switch (node) {
      case Join join -> less(join, read, steps);
      case LogicalProject project -> less(project, read, steps);
      case LogicalFilter filter -> {
        RexNode condition = filter.getCondition();
        Less less =
            less(filter.getInput(), read.union(RelOptUtil.InputFinder.bits(condition)), steps);
        yield less == null
            ? null
            : new Less(PlanNodes.filter(less.plan, moved(condition, less)), less.positions);
      }
      default -> null;
    };
  }

  /** Keeps what is read, and what may make rows. */
  private static @Nullable Less less(LogicalProject project, ImmutableBitSet read, int steps) {
    List<RexNode> all = project.getProjects();
    int[] kept =
        IntStream.range(0, all.size())
            .filter(i -> read.get(i) || !Repeatable.is(all.get(i)))
            .toArray();
    List<RexNode> expressions = Arrays.stream(kept).mapToObj(all::get).toList();
    ImmutableBitSet needed = RelOptUtil.InputFinder.bits(expressions, null);
    Less less = expressions.isEmpty() ? null : less(project.getInput(), needed, steps);
    if (less == null) {
      return null;
    }
    List<String> names = project.getRowType().getFieldNames();
    RelNode fewer =
        PlanNodes.project(
            less.plan,
            expressions.stream().map(it -> moved(it, less)).toList(),
            Arrays.stream(kept).mapToObj(names::get).toList());
    List<Integer> positions = new ArrayList<>(Collections.nCopies(all.size(), GONE));
    for (int i = 0; i < kept.length; i++) {
      positions.set(kept[i], i);
    }
    return new Less(fewer, positions);
  }

  private static @Nullable Less less(Join join, ImmutableBitSet read, int steps) {
    RelNode left = join.getLeft();
    int columns = left.getRowType().getFieldCount();
    ImmutableBitSet here = ImmutableBitSet.range(columns);
    if (here.contains(read) && isLookup(join)) {
      return without(join, less(left, read, steps));
    }
    RexNode condition = join.getCondition();
    ImmutableBitSet needed = read.union(RelOptUtil.InputFinder.bits(condition)).intersect(here);
    Less less = less(left, needed, steps);
    if (less == null) {
      return null;
    }
    int fewer = less.plan.getRowType().getFieldCount() - columns;
    int all = columns + join.getRight().getRowType().getFieldCount();
    List<Integer> positions =
        IntStream.range(0, all)
            .map(i -> i < columns ? less.positions.get(i) : i + fewer)
            .boxed()
            .toList();
    Less whole = new Less(less.plan, positions);
    Join copy =
        join.copy(
            join.getTraitSet(),
            moved(condition, whole),
            less.plan,
            join.getRight(),
            join.getJoinType(),
            join.isSemiJoinDone());
    return new Less(copy, positions);
  }

  /** The left side of a join alone, perhaps with fewer joins itself. */
  private static Less without(Join join, @Nullable Less less) {
    RelNode left = join.getLeft();
    int columns = left.getRowType().getFieldCount();
    List<Integer> positions =
        IntStream.range(0, join.getRowType().getFieldCount())
            .map(i -> i >= columns ? GONE : less == null ? i : less.positions.get(i))
            .boxed()
            .toList();
    return new Less(less == null ? left : less.plan, positions);
  }

  private static RexNode moved(RexNode expression, Less less) {
    return Columns.moved(expression, less.positions::get);
  }

  /** Whether each row of the left side is there once. */
  private static boolean isLookup(Join join) {
    if (join.getJoinType() != JoinRelType.LEFT) {
      return false;
    }
    if (join instanceof StrictJoin) {
      return true;
    }
    return UniqueKeys.areIn(compared(join), join.getRight());
  }

  /** The columns of the right side that are equal to something of the left one. */
  private static Set<Integer> compared(Join join) {
    int columns = join.getLeft().getRowType().getFieldCount();
    Set<Integer> compared = new HashSet<>();
    for (RexNode part : RelOptUtil.conjunctions(Fragments.known(join.getCondition()))) {
      if (part instanceof RexCall call && call.getOperator().getName().equals("equals")) {
        List<RexNode> sides = call.getOperands();
        add(compared, sides.get(0), sides.get(1), columns);
        add(compared, sides.get(1), sides.get(0), columns);
      }
    }
    return compared;
  }

  private static void add(Set<Integer> compared, RexNode one, RexNode other, int columns) {
    ImmutableBitSet read = RelOptUtil.InputFinder.bits(other);
    if (one instanceof RexInputRef column
        && column.getIndex() >= columns
        && ImmutableBitSet.range(columns).contains(read)) {
      compared.add(column.getIndex() - columns);
    }
  }
}
