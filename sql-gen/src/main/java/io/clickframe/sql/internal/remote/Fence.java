package io.clickframe.sql.internal.remote;

import io.clickframe.sql.internal.plan.ChParameter;
import io.clickframe.sql.internal.plan.ChSubquery;
import io.clickframe.sql.internal.plan.ChWindow;
import io.clickframe.sql.internal.plan.PlanNodes;
import io.clickframe.sql.internal.plan.RemoteColumn;
import io.clickframe.sql.internal.render.Externals;
import io.clickframe.sql.internal.type.ChType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.calcite.rel.RelFieldCollation;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.AggregateCall;
import org.apache.calcite.rel.core.SetOp;
import org.apache.calcite.rel.logical.LogicalAggregate;
import org.apache.calcite.rel.logical.LogicalJoin;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rel.logical.LogicalSort;
import org.apache.calcite.rel.logical.LogicalUnion;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.type.SqlTypeName;
import org.jspecify.annotations.Nullable;

/**
 * Takes single steps into the database that their rows come from: each method gives the step's plan
 * there, or null if it stays in ClickHouse, and then says why.
 */
final class Fence {
  /** Sub-queries have been checked by being made. */
  private static final Externals SUBQUERIES =
      new Externals() {
        @Override
        public String subquery(ChSubquery subquery) {
          return "(SELECT 1)";
        }

        @Override
        public String parameter(ChParameter parameter) {
          return Externals.PROBE.parameter(parameter);
        }
      };

  private final Subqueries subqueries;
  private final Consumer<String> reasons;

  /**
   * @param subqueries makes expressions ready to be taken there
   * @param reasons hears why a step stays
   */
  Fence(Subqueries subqueries, Consumer<String> reasons) {
    this.subqueries = subqueries;
    this.reasons = reasons;
  }

  /** An expression over a plan, as it would run there; null if it would mean something else. */
  @Nullable RexNode expression(RemotePlan plan, RexNode node) {
    return attempt(null, () -> checked(plan, node));
  }

  private RexNode checked(RemotePlan plan, RexNode node) {
    RexNode there = subqueries.there(node, plan.server());
    plan.dialect().check(there, columns(plan.dialect(), plan.inner()), SUBQUERIES);
    return there;
  }

  /** A condition, or null. */
  @Nullable RexNode condition(RemotePlan plan, RexNode node) {
    return attempt(
        "a condition",
        () -> {
          if (ChWindow.in(node)) {
            throw new NotPushableException("it is on a window function");
          }
          return tested(checked(plan, node));
        });
  }

  /** What SQL texts say is known by ClickHouse's type only; a condition is true or false. */
  static RexNode tested(RexNode node) {
    return node instanceof RexCall call && call.getType().getSqlTypeName() != SqlTypeName.BOOLEAN
        ? call.clone(ChType.predicate(ChType.of(call.getType())), call.getOperands())
        : node;
  }

  @Nullable RemotePlan project(RemotePlan input, LogicalProject project) {
    return attempt(
        "columns",
        () -> {
          List<RexNode> there = new ArrayList<>();
          for (RexNode node : project.getProjects()) {
            there.add(node instanceof RexInputRef ? node : checked(input, node));
          }
          checkNames(input.dialect(), project.getRowType());
          List<String> names = project.getRowType().getFieldNames();
          return input.with(PlanNodes.project(input.inner(), there, names));
        });
  }

  @Nullable RemotePlan aggregate(RemotePlan input, LogicalAggregate aggregate) {
    boolean distinct = aggregate.getAggCallList().isEmpty();
    return attempt(
        distinct ? "distinct" : "groups",
        () -> {
          Dialect dialect = input.dialect();
          if (!dialect.isClickHouse()
              && aggregate.getGroupType() != LogicalAggregate.Group.SIMPLE) {
            throw new NotPushableException("grouping sets");
          }
          Known.Steps steps = dialect.isClickHouse() ? null : Known.steps(aggregate);
          if (steps != null) {
            return textual(input, aggregate, steps);
          }
          IntFunction<String> columns = columns(dialect, input.inner());
          for (int key : aggregate.getGroupSet()) {
            requireComputable(input.inner(), key);
            dialect.checkKey(ChType.of(type(input, key)));
          }
          for (AggregateCall call : aggregate.getAggCallList()) {
            dialect.check(call, input.inner(), aggregate.getGroupCount(), columns);
          }
          checkNames(dialect, aggregate.getRowType());
          return input.with(aggregate.copy(aggregate.getTraitSet(), List.of(input.inner())));
        });
  }

  /** Aggregates that are texts. */
  private @Nullable RemotePlan textual(
      RemotePlan input, LogicalAggregate aggregate, Known.Steps steps) {
    List<String> names = IntStream.range(0, steps.input().size()).mapToObj(i -> "c" + i).toList();
    RelNode wide = PlanNodes.project(input.inner(), steps.input(), names);
    RemotePlan rows = project(input, (LogicalProject) wide);
    int keys = aggregate.getGroupCount();
    RemotePlan groups =
        rows == null
            ? null
            : aggregate(
                rows, (LogicalAggregate) PlanNodes.aggregate(rows.inner(), keys, steps.groups()));
    if (groups == null) {
      return null;
    }
    RelNode outputs =
        PlanNodes.project(groups.inner(), steps.outputs(), aggregate.getRowType().getFieldNames());
    for (int i = 0; i < aggregate.getRowType().getFieldCount(); i++) {
      if (!type(outputs, i).equals(type(aggregate, i))) {
        throw new NotPushableException("an aggregate of another type than its text");
      }
    }
    return project(groups, (LogicalProject) outputs);
  }

  @Nullable RemotePlan join(RemotePlan left, RemotePlan right, LogicalJoin join) {
    return attempt(
        "a join",
        () -> {
          Dialect dialect = left.dialect();
          if (!left.server().equals(right.server())) {
            throw new NotPushableException("its sides are in different places");
          }
          if (join.getCondition().isAlwaysTrue()) {
            throw new NotPushableException("it has no condition");
          }
          if (!dialect.joins(join.getJoinType())) {
            String kind = join.getJoinType().name().toLowerCase(Locale.ROOT);
            throw new NotPushableException(kind + " joins are not run there");
          }
          IntFunction<String> sides = sides(dialect, left.inner(), right.inner());
          RexNode condition = subqueries.there(join.getCondition(), left.server());
          dialect.check(condition, sides, SUBQUERIES);
          checkNames(dialect, join.getRowType());
          return left.with(
              PlanNodes.join(left.inner(), right.inner(), condition, join.getJoinType()));
        });
  }

  /** A run of sorted rows. */
  @Nullable RemotePlan run(RemotePlan input, @Nullable LogicalSort order, LogicalSort run) {
    return attempt(
        "a run of the rows",
        () -> {
          RelNode sorted = input.inner();
          if (order != null) {
            for (RelFieldCollation key : order.getCollation().getFieldCollations()) {
              requireComputable(input.inner(), key.getFieldIndex());
              input
                  .dialect()
                  .checkOrder(
                      ChType.of(type(input, key.getFieldIndex())),
                      key.nullDirection == RelFieldCollation.NullDirection.FIRST);
            }
            sorted = PlanNodes.sort(sorted, order.getCollation());
          }
          return input.with(PlanNodes.limit(sorted, run.offset, run.fetch));
        });
  }

  @Nullable RemotePlan combined(List<RemotePlan> inputs, SetOp operation) {
    return attempt(
        "a set operation",
        () -> {
          RemotePlan first = inputs.getFirst();
          for (RemotePlan input : inputs) {
            if (!input.server().equals(first.server())) {
              throw new NotPushableException("its parts are in different places");
            }
            requireSameTypes(first, input);
          }
          if (!(operation instanceof LogicalUnion)) {
            if (!first.dialect().hasSetOperations()) {
              throw new NotPushableException("not every version there has it");
            }
            for (RelDataTypeField field : first.getRowType().getFieldList()) {
              first.dialect().checkKey(ChType.of(field.getType()));
            }
          }
          List<RelNode> there = inputs.stream().map(RemotePlan::inner).toList();
          return first.with(operation.copy(operation.getTraitSet(), there));
        });
  }

  private static void requireSameTypes(RemotePlan first, RemotePlan other) {
    for (int i = 0; i < first.getRowType().getFieldCount(); i++) {
      if (!ChType.of(type(first, i)).base().equals(ChType.of(type(other, i)).base())) {
        throw new NotPushableException("its parts have different types");
      }
      requireComputable(first.inner(), i);
      requireComputable(other.inner(), i);
    }
  }

  private interface Work<T> {
    @Nullable T run();
  }

  private <T> @Nullable T attempt(@Nullable String what, Work<T> work) {
    try {
      return work.run();
    } catch (NotPushableException e) {
      if (what != null) {
        reasons.accept(what + ": " + e.reason());
      }
      return null;
    }
  }

  private static RelDataType type(RelNode node, int column) {
    return node.getRowType().getFieldList().get(column).getType();
  }

  /** Stand-ins for columns; none for those that nothing can be computed of. */
  private static IntFunction<String> columns(Dialect dialect, RelNode plan) {
    return i -> {
      requireComputable(plan, i);
      return "t." + dialect.identifier(plan.getRowType().getFieldNames().get(i));
    };
  }

  private static void requireComputable(RelNode plan, int column) {
    RemoteColumn origin = Origins.of(plan, column);
    if (origin != null && !origin.computes()) {
      throw new NotPushableException("the column " + origin.name() + " has a type of its own");
    }
  }

  private static IntFunction<String> sides(Dialect dialect, RelNode left, RelNode right) {
    int width = left.getRowType().getFieldCount();
    return i ->
        i < width ? columns(dialect, left).apply(i) : columns(dialect, right).apply(i - width);
  }

  /** Refuses names that are too long there, or that it takes for the same. */
  private static void checkNames(Dialect dialect, RelDataType row) {
    List<String> names = row.getFieldNames();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      boolean odd = name.isEmpty() || name.chars().anyMatch(c -> c < ' ');
      if (odd || name.getBytes(StandardCharsets.UTF_8).length > dialect.longestName()) {
        throw new NotPushableException("the name '" + name + "' cannot be one there");
      }
      for (String other : names.subList(0, i)) {
        if (dialect.sameName(name, other)) {
          throw new NotPushableException("'" + other + "' and '" + name + "' are one name there");
        }
      }
    }
  }
}
