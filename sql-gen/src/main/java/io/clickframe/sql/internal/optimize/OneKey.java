package io.clickframe.sql.internal.optimize;

import io.clickframe.sql.internal.plan.ChAggregate;
import io.clickframe.sql.internal.plan.PlanNodes;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.AggregateCall;
import org.apache.calcite.rel.logical.LogicalAggregate;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexNode;
import org.jspecify.annotations.Nullable;

/**
 * Groups by several keys, texts among them, as groups by one text that has them all. The engine has
 * a fast table for one text; several keys it copies row by row into memory first. Few groups take a
 * third of the time so, as many groups as rows three quarters.
 */
final class OneKey {
  private static final double LEAST_ROWS = 200_000;

  /** Different rows are kept by hashes, which take less memory than texts. */
  private static final double ROWS_OF_DIFFERENT = 16;

  private OneKey() {}

  /**
   * What gives the same columns; null if it would be no faster.
   *
   * @param rows what is known of the rows that are grouped
   */
  static @Nullable RelNode of(LogicalAggregate aggregate, @Nullable Estimate rows) {
    if (rows == null
        || rows.rows() < LEAST_ROWS
        || aggregate.getGroupCount() < 2
        || aggregate.getGroupType() != LogicalAggregate.Group.SIMPLE
        || aggregate.getAggCallList().stream().anyMatch(OneKey::isText)) {
      return null;
    }
    KeyText key = new KeyText(aggregate.getInput(), aggregate.getGroupSet().asList());
    return key.fits() && !mayBeManyDifferent(aggregate, rows) ? grouped(aggregate, key) : null;
  }

  /** Whether it is about different rows, and there may be many. */
  private static boolean mayBeManyDifferent(LogicalAggregate aggregate, Estimate rows) {
    double different = 1;
    for (int key : aggregate.getGroupSet()) {
      boolean known = !Double.isNaN(rows.columns().get(key).distinct());
      different *= known ? rows.distinct(key) : Double.POSITIVE_INFINITY;
    }
    return aggregate.getAggCallList().isEmpty() && different * ROWS_OF_DIFFERENT >= rows.rows();
  }

  /** A text over aggregates may read a key as it is. */
  private static boolean isText(AggregateCall call) {
    return ((ChAggregate) call.getAggregation()).raw() != null;
  }

  private static RelNode grouped(LogicalAggregate aggregate, KeyText key) {
    RelNode input = aggregate.getInput();
    RexBuilder builder = aggregate.getCluster().getRexBuilder();
    List<RexNode> expressions = new ArrayList<>(List.of(key.text()));
    List<String> names = new ArrayList<>(List.of("keys"));
    for (int i = 0; i < input.getRowType().getFieldCount(); i++) {
      expressions.add(builder.makeInputRef(input, i));
      names.add(input.getRowType().getFieldNames().get(i));
    }
    List<AggregateCall> calls = new ArrayList<>();
    for (AggregateCall call : aggregate.getAggCallList()) {
      calls.add(call.withArgList(call.getArgList().stream().map(it -> it + 1).toList()));
    }
    RelNode groups = PlanNodes.aggregate(PlanNodes.project(input, expressions, names), 1, calls);
    List<RexNode> outputs = new ArrayList<>(key.keys(builder.makeInputRef(groups, 0)));
    for (int i = 0; i < calls.size(); i++) {
      outputs.add(builder.makeInputRef(groups, i + 1));
    }
    return PlanNodes.project(groups, outputs, aggregate.getRowType().getFieldNames());
  }
}
