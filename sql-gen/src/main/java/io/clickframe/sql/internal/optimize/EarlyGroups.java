package io.clickframe.sql.internal.optimize;

import io.clickframe.sql.internal.plan.ChAggregate;
import io.clickframe.sql.internal.plan.ChFunction;
import io.clickframe.sql.internal.plan.Columns;
import io.clickframe.sql.internal.plan.Constant;
import io.clickframe.sql.internal.plan.PlanNodes;
import io.clickframe.sql.internal.plan.Repeatable;
import io.clickframe.sql.internal.type.ChType;
import io.clickframe.type.ClickHouseType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.AggregateCall;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rel.logical.LogicalAggregate;
import org.apache.calcite.rel.logical.LogicalJoin;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.util.ImmutableBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Groups over a left join whose aggregates are of its right side: that side is grouped by what is
 * compared before the join, which then has one partner for each row, and the parts are put together
 * behind it (Yan and Larson, "Eager Aggregation and Lazy Aggregation", 1995).
 */
final class EarlyGroups {
  private static final double LEAST_ROWS = 100_000;

  /** With fewer rows in a group, grouping twice takes as long as it spares. */
  private static final double ROWS_OF_GROUP = 4;

  private static final Set<String> FUNCTIONS = Set.of("count", "sum", "min", "max");

  /** What gives NULL for a NULL, as a row without a partner has it. */
  private static final Set<String> STRICT = Set.of("plus", "minus", "multiply", "negate");

  private static final ChType COUNT = ChType.of(ClickHouseType.parse("UInt64"));

  private final LogicalAggregate aggregate;
  private final LogicalJoin join;

  /** What is grouped and aggregated, over the columns of the join. */
  private final List<RexNode> columns;

  private final RexBuilder builder;
  private final ImmutableBitSet left;

  private EarlyGroups(LogicalAggregate aggregate, LogicalJoin join, List<RexNode> columns) {
    this.aggregate = aggregate;
    this.join = join;
    this.columns = columns;
    this.builder = aggregate.getCluster().getRexBuilder();
    this.left = ImmutableBitSet.range(join.getLeft().getRowType().getFieldCount());
  }

  /**
   * What gives the same columns; null if it is another shape, or would be no faster.
   *
   * @param estimates what is known of operators
   */
  static @Nullable RelNode of(
      LogicalAggregate aggregate, Function<RelNode, @Nullable Estimate> estimates) {
    RelNode node = aggregate.getInput();
    List<RexNode> columns = new ArrayList<>();
    for (int i = 0; i < node.getRowType().getFieldCount(); i++) {
      columns.add(RexInputRef.of(i, node.getRowType()));
    }
    while (node instanceof LogicalProject project) {
      columns.replaceAll(it -> Columns.replaced(it, project.getProjects()));
      node = project.getInput();
    }
    if (!(node instanceof LogicalJoin join) || join.getJoinType() != JoinRelType.LEFT) {
      return null;
    }
    EarlyGroups early = new EarlyGroups(aggregate, join, columns);
    JoinedColumns keys = JoinedColumns.of(join);
    return keys != null && early.fits() && pays(keys, estimates.apply(join.getRight()))
        ? early.made(keys)
        : null;
  }

  private static boolean pays(JoinedColumns keys, @Nullable Estimate rows) {
    if (rows == null || rows.rows() < LEAST_ROWS) {
      return false;
    }
    double groups = 1;
    for (int key : keys.right()) {
      groups *= rows.distinct(key);
    }
    return groups * ROWS_OF_GROUP < rows.rows();
  }

  private boolean fits() {
    return aggregate.getGroupType() == LogicalAggregate.Group.SIMPLE
        && columns.stream().allMatch(Repeatable::is)
        && aggregate.getGroupSet().asList().stream().allMatch(it -> isOfLeft(columns.get(it)))
        && !aggregate.getAggCallList().isEmpty()
        && aggregate.getAggCallList().stream().allMatch(this::fits);
  }

  private boolean isOfLeft(RexNode column) {
    return left.contains(RelOptUtil.InputFinder.bits(column));
  }

  private boolean fits(AggregateCall call) {
    ChAggregate function = (ChAggregate) call.getAggregation();
    return FUNCTIONS.contains(function.function())
        && function.parameters().isEmpty()
        && !call.isDistinct()
        && !call.hasFilter()
        && (call.getArgList().isEmpty()
            ? isCount(call)
            : call.getArgList().size() == 1
                && (isCount(call) || call.getType().isNullable())
                && isStrict(columns.get(call.getArgList().getFirst())));
  }

  private static boolean isCount(AggregateCall call) {
    return ((ChAggregate) call.getAggregation()).function().equals("count");
  }

  /** Whether it is NULL where there is no partner. */
  private boolean isStrict(RexNode node) {
    return switch (node) {
      // An array is empty there.
      case RexInputRef column -> !left.get(column.getIndex()) && column.getType().isNullable();
      case RexCall call ->
          STRICT.contains(call.getOperator().getName())
              && call.getOperands().stream().anyMatch(this::isStrict)
              && call.getOperands().stream().allMatch(it -> Constants.is(it) || isStrict(it));
      default -> false;
    };
  }

  private RelNode made(JoinedColumns keys) {
    RelNode parts = parts(keys);
    RelNode joined = keys.joined(join, parts);
    int first = left.cardinality() + keys.right().size();
    List<RexNode> given = new ArrayList<>();
    List<AggregateCall> calls = new ArrayList<>();
    aggregate.getGroupSet().forEach(key -> given.add(columns.get(key)));
    for (AggregateCall call : aggregate.getAggCallList()) {
      RexNode part = builder.makeInputRef(joined, first + calls.size());
      calls.add(whole(call, given.size()));
      given.add(isCount(call) ? orNone(call, part) : part);
    }
    RelNode rows = PlanNodes.project(joined, given, aggregate.getRowType().getFieldNames());
    return PlanNodes.aggregate(rows, aggregate.getGroupCount(), calls);
  }

  /** The right side in groups: what is compared, then a part of each aggregate. */
  private RelNode parts(JoinedColumns keys) {
    RelNode right = join.getRight();
    List<RexNode> read = new ArrayList<>();
    List<AggregateCall> calls = new ArrayList<>();
    // Of the left side none is read; before the join, none of the right one is missing.
    List<RexNode> there =
        new ArrayList<>(Collections.nCopies(left.cardinality(), builder.makeInputRef(right, 0)));
    for (int i = 0; i < right.getRowType().getFieldCount(); i++) {
      there.add(builder.makeInputRef(right, i));
    }
    keys.right().forEach(key -> read.add(builder.makeInputRef(right, key)));
    for (AggregateCall call : aggregate.getAggCallList()) {
      List<Integer> arguments = call.getArgList().isEmpty() ? List.of() : List.of(read.size());
      call.getArgList().forEach(it -> read.add(Columns.replaced(columns.get(it), there)));
      calls.add(
          PlanNodes.call(
              (ChAggregate) call.getAggregation(),
              arguments,
              call.getType(),
              "part" + calls.size()));
    }
    List<String> names = new ArrayList<>();
    for (int i = 0; i < read.size(); i++) {
      names.add(i < keys.right().size() ? "key" + i : "value" + i);
    }
    return PlanNodes.aggregate(PlanNodes.project(right, read, names), keys.right().size(), calls);
  }

  private static AggregateCall whole(AggregateCall call, int argument) {
    ChAggregate function = (ChAggregate) call.getAggregation();
    ChAggregate whole = isCount(call) ? ChAggregate.of("sum", List.of(), call.getType()) : function;
    return PlanNodes.call(whole, List.of(argument), call.getType(), call.getName());
  }

  /** A row without a partner is one row, in which no column has a value. */
  private RexNode orNone(AggregateCall call, RexNode part) {
    long none = call.getArgList().isEmpty() ? 1 : 0;
    RexNode constant = builder.makeCall(COUNT, new Constant(none), List.of());
    return builder.makeCall(COUNT, ChFunction.of("ifNull"), List.of(part, constant));
  }
}
