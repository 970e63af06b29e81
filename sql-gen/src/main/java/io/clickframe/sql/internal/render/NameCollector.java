package io.clickframe.sql.internal.render;

import io.clickframe.sql.internal.plan.ChAggregate;
import io.clickframe.sql.internal.plan.ChLambda;
import io.clickframe.sql.internal.plan.ChSubquery;
import io.clickframe.sql.internal.plan.QueryLeaf;
import io.clickframe.sql.internal.plan.RawSql;
import java.util.Set;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.logical.LogicalAggregate;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;

/**
 * Finds what a table's name must not be: a plan's columns, and the names inside SQL texts, where a
 * lambda's parameter {@code t0} would turn {@code t0.x} into an element of itself.
 */
final class NameCollector extends RexShuttle {
  private final Set<String> names;

  private NameCollector(Set<String> names) {
    this.names = names;
  }

  static void collect(RelNode plan, Set<String> names) {
    new NameCollector(names).visit(plan);
  }

  private void visit(RelNode node) {
    names.addAll(node.getRowType().getFieldNames());
    node.accept(this);
    if (node instanceof LogicalAggregate aggregate) {
      aggregate.getAggCallList().stream()
          .map(call -> ((ChAggregate) call.getAggregation()).raw())
          .forEach(raw -> {
            if (raw != null) {
              names.addAll(raw.words());
            }
          });
    }
    if (node instanceof QueryLeaf query) {
      // The text sees only its own tables; ours are outside of it.
      names.addAll(query.names());
    }
    node.getInputs().forEach(this::visit);
  }

  @Override
  public RexNode visitCall(RexCall call) {
    if (call.getOperator() instanceof RawSql raw) {
      names.addAll(raw.words());
    } else if (call.getOperator() instanceof ChLambda lambda) {
      names.addAll(lambda.parameters());
    }
    if (call.getOperator() instanceof ChSubquery subquery) {
      visit(subquery.plan());
    }
    return super.visitCall(call);
  }
}
