package io.clickframe.sql.internal.render;

import io.clickframe.sql.internal.plan.ChAggregate;
import io.clickframe.sql.internal.plan.LimitBy;
import io.clickframe.sql.internal.plan.Prewhere;
import io.clickframe.sql.internal.plan.RawSql;
import io.clickframe.sql.internal.plan.Repeatable;
import io.clickframe.sql.internal.plan.Tail;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.AggregateCall;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rel.core.SetOp;
import org.apache.calcite.rel.logical.LogicalAggregate;
import org.apache.calcite.rel.logical.LogicalFilter;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rel.logical.LogicalSort;
import org.apache.calcite.rel.logical.LogicalUnion;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.util.ImmutableBitSet;

/**
 * Which columns are read: of a step by those above it, and so of what it is over by the step.
 *
 * <p>What may change how many rows there are, as {@code arrayJoin} does, always is. A step that
 * makes columns gives at least one, since SQL has no rows without.
 */
public final class Reads {
  private Reads() {}

  /** All columns of a step. */
  public static ImmutableBitSet all(RelNode node) {
    return ImmutableBitSet.range(node.getRowType().getFieldCount());
  }

  /** The columns that the step must give, of which those above it read some. */
  public static ImmutableBitSet given(RelNode node, ImmutableBitSet read) {
    return switch (node) {
      case LogicalProject project -> {
        List<RexNode> expressions = project.getProjects();
        yield some(and(read, 0, expressions.size(), i -> !Repeatable.is(expressions.get(i))));
      }
      case LogicalAggregate aggregate -> {
        List<AggregateCall> calls = aggregate.getAggCallList();
        yield some(
            and(read, aggregate.getGroupCount(), calls.size(), i -> !isStable(calls.get(i))));
      }
      case LogicalUnion _ -> some(read);
      case SetOp set -> all(set);
      default -> read;
    };
  }

  private static ImmutableBitSet and(
      ImmutableBitSet read, int first, int count, IntPredicate added) {
    ImmutableBitSet.Builder all = read.rebuild();
    IntStream.range(0, count).filter(added).forEach(i -> all.set(first + i));
    return all.build();
  }

  private static ImmutableBitSet some(ImmutableBitSet read) {
    return read.isEmpty() ? ImmutableBitSet.of(0) : read;
  }

  private static boolean isStable(AggregateCall call) {
    RawSql raw = ((ChAggregate) call.getAggregation()).raw();
    return raw == null || raw.isRepeatable();
  }

  /**
   * The columns of its first input that a step reads.
   *
   * @param given what it gives
   */
  public static ImmutableBitSet first(RelNode node, ImmutableBitSet given) {
    return switch (node) {
      case LogicalProject project ->
          RelOptUtil.InputFinder.bits(
              given.asList().stream().map(project.getProjects()::get).toList(), null);
      case LogicalFilter filter -> given.union(RelOptUtil.InputFinder.bits(filter.getCondition()));
      case LogicalAggregate aggregate -> {
        ImmutableBitSet.Builder read = aggregate.getGroupSet().rebuild();
        calls(aggregate, given).forEach(call -> call.getArgList().forEach(read::set));
        yield read.build();
      }
      case Join join -> {
        int left = join.getLeft().getRowType().getFieldCount();
        yield both(join, given).intersect(ImmutableBitSet.range(left));
      }
      case LogicalSort sort -> given.union(ImmutableBitSet.of(sort.getCollation().getKeys()));
      case Prewhere early -> given.union(RelOptUtil.InputFinder.bits(early.condition()));
      case LimitBy limitBy -> given.union(ImmutableBitSet.of(limitBy.keys()));
      case Tail _ -> given;
      case SetOp _ -> given;
      default -> throw new IllegalStateException("no SQL for " + node.getRelTypeName());
    };
  }

  /** The columns of its right side that a join reads. */
  public static ImmutableBitSet right(Join join, ImmutableBitSet given) {
    int left = join.getLeft().getRowType().getFieldCount();
    return both(join, given).except(ImmutableBitSet.range(left)).shift(-left);
  }

  private static ImmutableBitSet both(Join join, ImmutableBitSet given) {
    return given.union(RelOptUtil.InputFinder.bits(join.getCondition()));
  }

  /** The aggregates that are given. */
  static List<AggregateCall> calls(LogicalAggregate aggregate, ImmutableBitSet given) {
    int keys = aggregate.getGroupCount();
    List<AggregateCall> calls = aggregate.getAggCallList();
    return given.asList().stream().filter(i -> i >= keys).map(i -> calls.get(i - keys)).toList();
  }
}
