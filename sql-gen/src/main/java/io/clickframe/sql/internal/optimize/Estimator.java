package io.clickframe.sql.internal.optimize;

import io.clickframe.internal.node.SourceNode;
import io.clickframe.sql.internal.plan.DatabaseLeaf;
import io.clickframe.sql.internal.plan.LimitBy;
import io.clickframe.sql.internal.plan.PlanNodes;
import io.clickframe.sql.internal.plan.RemoteLeaf;
import io.clickframe.sql.internal.plan.StrictJoin;
import io.clickframe.sql.internal.plan.SwappedJoin;
import io.clickframe.sql.internal.plan.TableLeaf;
import io.clickframe.sql.internal.plan.Tail;
import io.clickframe.sql.internal.statistics.ColumnStatistics;
import io.clickframe.sql.internal.statistics.TableStatistics;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rel.logical.LogicalAggregate;
import org.apache.calcite.rel.logical.LogicalFilter;
import org.apache.calcite.rel.logical.LogicalJoin;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rel.logical.LogicalSort;
import org.apache.calcite.rel.logical.LogicalUnion;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.jspecify.annotations.Nullable;

/**
 * Estimates of the operators of one plan; none of what reads a source of which nothing is known.
 * For one thread.
 */
final class Estimator {
  private final Function<SourceNode, @Nullable TableStatistics> statistics;
  private final IdentityHashMap<RelNode, Optional<Estimate>> done = new IdentityHashMap<>();
  private final Set<String> notes = new LinkedHashSet<>();

  Estimator(Function<SourceNode, @Nullable TableStatistics> statistics) {
    this.statistics = statistics;
  }

  /** The rows of an operator; null if nothing can be told. Its inputs must have been asked for. */
  @Nullable Estimate of(RelNode node) {
    Optional<Estimate> known = done.get(node);
    if (known == null) {
      known = Optional.ofNullable(estimate(node));
      done.put(node, known);
    }
    return known.orElse(null);
  }

  /** An operator has as many rows as another. */
  void same(RelNode node, RelNode other) {
    done.put(node, Optional.ofNullable(of(other)));
  }

  private @Nullable Estimate estimate(RelNode node) {
    List<Estimate> inputs = new ArrayList<>();
    for (RelNode input : node.getInputs()) {
      Estimate known = of(input);
      if (known == null) {
        return null;
      }
      inputs.add(known);
    }
    return switch (node) {
      case TableLeaf leaf ->
          leaf.placement().isSpread() ? null : leaf(leaf, leaf.source(), leaf.keys());
      case DatabaseLeaf leaf -> leaf(leaf, leaf.source(), List.of());
      case RemoteLeaf leaf -> remote(leaf);
      case LogicalFilter filter ->
          inputs.getFirst().filtered(Selectivity.of(filter.getCondition(), inputs.getFirst()));
      case LogicalProject project -> project(project, inputs.getFirst());
      case LogicalAggregate aggregate -> aggregate(aggregate, inputs.getFirst());
      case LogicalJoin join -> join(join, inputs.get(0), inputs.get(1));
      case SwappedJoin join -> join(join, inputs.get(0), inputs.get(1));
      case StrictJoin join -> strict(join, inputs.get(0), inputs.get(1));
      case LogicalSort sort when sort.fetch != null -> inputs.getFirst().limited(fetch(sort));
      case LogicalSort _ -> inputs.getFirst();
      case LimitBy _ -> inputs.getFirst();
      case Tail tail -> inputs.getFirst().limited((double) tail.count());
      case LogicalUnion _ ->
          Estimate.of(
              inputs.stream().mapToDouble(Estimate::rows).sum(),
              unknown(node.getRowType().getFieldCount()));
      default -> null;
    };
  }

  private static double fetch(LogicalSort sort) {
    return sort.fetch instanceof RexLiteral literal
        ? ((Number) RexLiteral.value(literal)).doubleValue()
        : Double.POSITIVE_INFINITY;
  }

  private static List<ColumnStatistics> unknown(int columns) {
    return Collections.nCopies(columns, ColumnStatistics.UNKNOWN);
  }

  private @Nullable Estimate leaf(RelNode leaf, SourceNode source, List<Set<Integer>> keys) {
    TableStatistics known = statistics.apply(source);
    if (known == null || Double.isNaN(known.rows())) {
      return null;
    }
    notes.add(
        String.format(
            Locale.ROOT,
            "Statistics: %s has %s%,d rows (%s)",
            source.label(),
            known.guess() ? "about " : "",
            (long) known.rows(),
            known.origin()));
    List<String> names = leaf.getRowType().getFieldNames();
    List<ColumnStatistics> columns = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      ColumnStatistics column = known.column(names.get(i));
      boolean key = keys.contains(Set.of(i));
      columns.add(key ? column.withDistinct(known.rows()) : column);
    }
    return Estimate.of(Math.max(1, known.rows()), columns);
  }

  /** What a database makes of one table is what would be made of it here. */
  private @Nullable Estimate remote(RemoteLeaf leaf) {
    return Askable.table(leaf) == null
        ? null
        : PlanNodes.inputsFirst(
                leaf.inner(), new IdentityHashMap<>(), node -> Optional.ofNullable(of(node)))
            .orElse(null);
  }

  /** What was found out, for people. */
  Set<String> notes() {
    return notes;
  }

  private static Estimate project(LogicalProject project, Estimate input) {
    List<ColumnStatistics> columns =
        project.getProjects().stream()
            .map(it ->
                it instanceof RexInputRef column
                    ? input.columns().get(column.getIndex())
                    : ColumnStatistics.UNKNOWN)
            .toList();
    return new Estimate(input.rows(), input.base(), columns);
  }

  private static Estimate aggregate(LogicalAggregate aggregate, Estimate input) {
    double groups = 1;
    List<ColumnStatistics> columns = new ArrayList<>();
    for (int key : aggregate.getGroupSet()) {
      groups *= input.distinct(key);
      columns.add(input.columns().get(key));
    }
    columns.addAll(unknown(aggregate.getAggCallList().size()));
    return Estimate.of(Math.min(input.rows(), groups), columns);
  }

  private static Estimate strict(StrictJoin join, Estimate left, Estimate right) {
    return new Estimate(left.rows(), left.base(), columns(join, left, right));
  }

  private static List<ColumnStatistics> columns(Join join, Estimate left, Estimate right) {
    List<ColumnStatistics> columns = new ArrayList<>(left.columns());
    if (join.getJoinType().projectsRight()) {
      columns.addAll(right.columns());
    }
    return columns;
  }

  /**
   * The share of a side's rows that have a partner on the other; 1 if nothing can be told.
   *
   * @param side one of the join's inputs
   */
  double partners(Join join, RelNode side) {
    Estimate left = of(join.getLeft());
    Estimate right = of(join.getRight());
    if (left == null || right == null) {
      return 1;
    }
    boolean ofLeft = side.equals(join.getLeft());
    int leftCount = left.columns().size();
    double share = 1;
    for (RexNode part : RelOptUtil.conjunctions(join.getCondition())) {
      int[] columns = equalColumns(part, leftCount);
      if (columns.length > 0) {
        double onLeft = Math.min(left.rows(), left.distinct(columns[0]));
        double onRight = Math.min(right.rows(), right.distinct(columns[1]));
        share *=
            Math.min(
                1,
                ofLeft ? onRight / left.distinct(columns[0]) : onLeft / right.distinct(columns[1]));
      }
    }
    return share;
  }

  /** The columns of both sides, each counted from its own first one, or nothing. */
  private static int[] equalColumns(RexNode condition, int leftCount) {
    if (condition instanceof RexCall call
        && call.getOperator().getName().equals("equals")
        && call.getOperands().get(0) instanceof RexInputRef one
        && call.getOperands().get(1) instanceof RexInputRef other
        && one.getIndex() < leftCount != other.getIndex() < leftCount) {
      return new int[] {
        Math.min(one.getIndex(), other.getIndex()),
        Math.max(one.getIndex(), other.getIndex()) - leftCount
      };
    }
    return new int[0];
  }

  private static Estimate join(Join join, Estimate left, Estimate right) {
    int leftCount = left.columns().size();
    double values = 1;
    double residual = 1;
    double partners = 1;
    for (RexNode part : RelOptUtil.conjunctions(join.getCondition())) {
      int[] columns = equalColumns(part, leftCount);
      if (columns.length > 0) {
        double onLeft = left.distinct(columns[0]);
        double onRight = right.distinct(columns[1]);
        values *= Math.max(onLeft, onRight);
        partners *= Math.min(1, Math.min(right.rows(), onRight) / onLeft);
      } else if (!part.isAlwaysTrue()) {
        residual /= 3;
      }
    }
    double smaller = Math.min(left.base(), right.base());
    double pairs = left.rows() * right.rows() / Math.min(values, Math.max(1, smaller)) * residual;
    double rows =
        switch (join.getJoinType()) {
          case LEFT -> Math.max(left.rows(), pairs);
          case RIGHT -> Math.max(right.rows(), pairs);
          case FULL -> Math.max(left.rows() + right.rows(), pairs);
          case SEMI -> left.rows() * partners;
          case ANTI -> left.rows() * Math.max(0.1, 1 - partners);
          default -> pairs;
        };
    return new Estimate(
        Math.max(1, rows), Math.max(left.base(), right.base()), columns(join, left, right));
  }
}
