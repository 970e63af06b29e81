package io.clickframe.sql.internal.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.calcite.plan.Convention;
import org.apache.calcite.plan.RelTraitSet;
import org.apache.calcite.rel.RelCollation;
import org.apache.calcite.rel.RelCollations;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.AggregateCall;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rel.logical.LogicalAggregate;
import org.apache.calcite.rel.logical.LogicalFilter;
import org.apache.calcite.rel.logical.LogicalIntersect;
import org.apache.calcite.rel.logical.LogicalJoin;
import org.apache.calcite.rel.logical.LogicalMinus;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rel.logical.LogicalSort;
import org.apache.calcite.rel.logical.LogicalUnion;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.sql.validate.SqlValidatorUtil;
import org.apache.calcite.util.ImmutableBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Plan nodes without what Calcite's own factories compute along: those ask the metadata system for
 * collations that nobody here uses, and starting it costs a quarter of a second.
 */
public final class PlanNodes {
  private PlanNodes() {}

  /** The given expressions over a plan; names that appear twice are told apart by a number. */
  public static RelNode project(RelNode input, List<RexNode> expressions, List<String> names) {
    RelDataType rowType =
        RexUtil.createStructType(
            input.getCluster().getTypeFactory(), expressions, names, SqlValidatorUtil.F_SUGGESTER);
    return new LogicalProject(
        input.getCluster(), traits(input), List.of(), input, expressions, rowType, Set.of());
  }

  /** The rows for which a predicate is true. */
  public static RelNode filter(RelNode input, RexNode condition) {
    return new LogicalFilter(
        input.getCluster(), traits(input), input, condition, ImmutableSet.of());
  }

  /** Groups by the first columns, as many as there are keys. */
  public static RelNode aggregate(RelNode input, int keys, List<AggregateCall> calls) {
    return aggregate(input, keys, List.of(), calls);
  }

  /**
   * Groups by sets of the first columns.
   *
   * @param sets different sets of positions; empty for just all keys
   */
  public static RelNode aggregate(
      RelNode input, int keys, List<Set<Integer>> sets, List<AggregateCall> calls) {
    List<ImmutableBitSet> ordered =
        sets.stream().map(ImmutableBitSet::of).sorted(ImmutableBitSet.ORDERING).toList();
    return new LogicalAggregate(
        input.getCluster(),
        traits(input),
        List.of(),
        input,
        ImmutableBitSet.range(keys),
        ordered.isEmpty() ? null : ordered,
        calls);
  }

  /**
   * An aggregate of columns.
   *
   * @param arguments their positions
   */
  public static AggregateCall call(
      ChAggregate function, List<Integer> arguments, RelDataType type, @Nullable String name) {
    return AggregateCall.create(
        function,
        false,
        false,
        false,
        List.of(),
        arguments,
        -1,
        null,
        RelCollations.EMPTY,
        type,
        name);
  }

  /** Pairs of rows. */
  public static RelNode join(RelNode left, RelNode right, RexNode condition, JoinRelType type) {
    return new LogicalJoin(
        left.getCluster(),
        traits(left),
        List.of(),
        left,
        right,
        condition,
        Set.of(),
        type,
        false,
        ImmutableList.of());
  }

  /** The rows in order. */
  public static RelNode sort(RelNode input, RelCollation collation) {
    return LogicalSort.create(input, collation, null, null);
  }

  /** A run of the rows; not both may be absent. */
  public static RelNode limit(RelNode input, @Nullable RexNode offset, @Nullable RexNode count) {
    return LogicalSort.create(input, RelCollations.EMPTY, offset, count);
  }

  /** All rows of all inputs, which have the same columns. */
  public static RelNode unionAll(List<RelNode> inputs) {
    RelNode first = inputs.get(0);
    return new LogicalUnion(first.getCluster(), traits(first), List.of(), inputs, true);
  }

  /** The different rows that all inputs have. */
  public static RelNode intersect(List<RelNode> inputs) {
    RelNode first = inputs.get(0);
    return new LogicalIntersect(first.getCluster(), traits(first), List.of(), inputs, false);
  }

  /** The different rows of the first input that no other has. */
  public static RelNode except(List<RelNode> inputs) {
    RelNode first = inputs.get(0);
    return new LogicalMinus(first.getCluster(), traits(first), List.of(), inputs, false);
  }

  /**
   * Makes something of each node of a plan, of its inputs before it. Plans may be deeper than the
   * stack.
   *
   * @param done what was made; a node that is there already is not asked for again
   * @param made given a node whose inputs are done
   * @return what was made of the plan
   */
  public static <T> T inputsFirst(
      RelNode plan, IdentityHashMap<RelNode, T> done, Function<RelNode, T> made) {
    Deque<RelNode> open = new ArrayDeque<>(List.of(plan));
    while (!open.isEmpty()) {
      RelNode next = open.peek();
      int waiting = open.size();
      next.getInputs().stream()
          .filter(it -> !done.containsKey(it))
          .findFirst()
          .ifPresent(open::push);
      if (open.size() == waiting) {
        done.put(open.pop(), made.apply(next));
      }
    }
    return Objects.requireNonNull(done.get(plan), "it is done");
  }

  /** Whether a plan has such an operator. */
  public static boolean anyMatch(RelNode plan, Predicate<RelNode> condition) {
    return all(plan).stream().anyMatch(condition);
  }

  /** The operators of a plan, each once, those above before those below. */
  public static List<RelNode> all(RelNode plan) {
    Deque<RelNode> open = new ArrayDeque<>(List.of(plan));
    IdentityHashMap<RelNode, Boolean> seen = new IdentityHashMap<>();
    List<RelNode> all = new ArrayList<>();
    while (!open.isEmpty()) {
      RelNode node = open.pop();
      if (seen.put(node, true) == null) {
        all.add(node);
        node.getInputs().forEach(open::push);
      }
    }
    return all;
  }

  private static RelTraitSet traits(RelNode node) {
    return node.getCluster().traitSetOf(Convention.NONE);
  }
}
