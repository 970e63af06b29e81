package io.clickframe.sql.internal.optimize;

import io.clickframe.sql.internal.optimize.SourceSteps.FirstRows;
import io.clickframe.sql.internal.optimize.SourceSteps.Part;
import io.clickframe.sql.internal.plan.ChFunction;
import io.clickframe.sql.internal.plan.ChSubquery;
import io.clickframe.sql.internal.plan.Conditions;
import io.clickframe.sql.internal.plan.Operators;
import io.clickframe.sql.internal.plan.PlanNodes;
import io.clickframe.sql.internal.plan.Prewhere;
import io.clickframe.sql.internal.plan.TableLeaf;
import io.clickframe.sql.internal.type.ChType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelCollations;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.logical.LogicalSort;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.util.ImmutableBitSet;
import org.jspecify.annotations.Nullable;

/**
 * The first rows of a Parquet file in the order of a column: the column is read alone, with what
 * conditions need, and of the others only what stands beside its first values.
 */
final class LateColumns {
  /** More values are many rows again, some in each part of the file. */
  private static final long MOST_ROWS = 100;

  /** Else the file may have little more than them. */
  private static final double ROWS_OF_FIRST = 100;

  /** How much more the late columns must take than those that are read twice. */
  private static final double GAIN = 2;

  private LateColumns() {}

  /**
   * The rows that have one of the first values; null if that does not pay.
   *
   * @param rows what is known of the source's rows
   * @param read all columns of it that are read
   * @param inner makes the plan of the first values, given it and the columns that it reads
   */
  static @Nullable Prewhere of(
      SourceSteps steps,
      Estimate rows,
      ImmutableBitSet read,
      BiFunction<RelNode, ImmutableBitSet, RelNode> inner) {
    FirstRows first = steps.first();
    TableLeaf leaf = steps.leaf();
    if (first == null || first.count() > MOST_ROWS) {
      return null;
    }
    int key = first.key().getFieldIndex();
    // Of a text each value is made, also where it is only looked at.
    if (!ReadCost.isNumber(leaf, key) || !ReadCost.isThere(leaf, rows, key)) {
      return null;
    }
    List<RexNode> conditions = steps.parts().stream().map(Part::condition).toList();
    ImmutableBitSet twice = RelOptUtil.InputFinder.bits(conditions, null).set(key);
    double once = ReadCost.of(leaf, rows, read.except(twice));
    return conditions.stream()
                .noneMatch(condition -> Operators.anyMatch(condition, ChSubquery.class::isInstance))
            && found(steps, rows) >= ROWS_OF_FIRST * first.count()
            && once >= GAIN * ReadCost.of(leaf, rows, twice)
        ? Prewhere.of(leaf, isFirst(leaf, first, conditions, inner))
        : null;
  }

  private static double found(SourceSteps steps, Estimate rows) {
    return steps.parts().stream()
        .map(Part::condition)
        .reduce(
            rows.rows(), (left, condition) -> left * Selectivity.of(condition, rows), Double::sum);
  }

  /** NULL and NaN are in no list of values, so their rows are all kept. */
  private static RexNode isFirst(
      TableLeaf leaf,
      FirstRows first,
      List<RexNode> conditions,
      BiFunction<RelNode, ImmutableBitSet, RelNode> inner) {
    RexBuilder builder = leaf.getCluster().getRexBuilder();
    RexInputRef key = RexInputRef.of(first.key().getFieldIndex(), leaf.getRowType());
    ChType type = ReadCost.type(leaf, key.getIndex());
    String name = leaf.getRowType().getFieldNames().get(key.getIndex());
    RelNode values = inner.apply(values(leaf, first, conditions, key, name), ImmutableBitSet.of(0));
    ChSubquery subquery = new ChSubquery(ChSubquery.Kind.IN, values, name, type.text());
    List<RexNode> alternatives = new ArrayList<>();
    alternatives.add(builder.makeCall(Conditions.TRUTH, subquery, List.of(key)));
    if (type.isNullable()) {
      alternatives.add(call(builder, "isNull", key));
    }
    if (type.type().base().family().contains("Float")) {
      alternatives.add(call(builder, "isNaN", key));
    }
    return alternatives.size() == 1
        ? alternatives.getFirst()
        : builder.makeCall(Conditions.TRUTH, ChFunction.of("or"), alternatives);
  }

  private static RexNode call(RexBuilder builder, String function, RexNode operand) {
    return builder.makeCall(Conditions.TRUTH, ChFunction.of(function), List.of(operand));
  }

  private static RelNode values(
      TableLeaf leaf, FirstRows first, List<RexNode> conditions, RexInputRef key, String name) {
    RexBuilder builder = leaf.getCluster().getRexBuilder();
    RelNode rows =
        conditions.isEmpty() ? leaf : PlanNodes.filter(leaf, Conditions.all(builder, conditions));
    return LogicalSort.create(
        PlanNodes.project(rows, List.of(key), List.of(name)),
        RelCollations.of(first.key().withFieldIndex(0)),
        null,
        builder.makeExactLiteral(BigDecimal.valueOf(first.count())));
  }
}
