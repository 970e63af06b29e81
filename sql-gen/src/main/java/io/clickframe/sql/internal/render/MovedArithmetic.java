package io.clickframe.sql.internal.render;

import io.clickframe.sql.internal.plan.ChAggregate;
import io.clickframe.sql.internal.plan.ChFunction;
import io.clickframe.sql.internal.plan.ChSubquery;
import io.clickframe.sql.internal.plan.Constant;
import io.clickframe.sql.internal.type.ChType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.AggregateCall;
import org.apache.calcite.rel.core.Project;
import org.apache.calcite.rel.logical.LogicalAggregate;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;

/**
 * Aggregates that the engine takes wrongly before arithmetic: it makes {@code max(x) - 1} of {@code
 * max(x - 1)}, which is something else where {@code x - 1} wraps around, or is no number.
 */
final class MovedArithmetic extends RexShuttle {
  private static final Set<String> AGGREGATES = Set.of("min", "max", "avg");
  private static final Set<String> OPERATORS = Set.of("plus", "minus", "multiply", "divide");

  /** Those of fewer bits grow by arithmetic rather than wrap around. */
  private static final Set<String> WRAPPING =
      Set.of("Int64", "UInt64", "Int128", "UInt128", "Int256", "UInt256");

  private final IdentityHashMap<RelNode, Boolean> seen = new IdentityHashMap<>();
  private final Deque<RelNode> open = new ArrayDeque<>();
  private boolean found;

  private MovedArithmetic() {}

  /** Whether a plan has any. */
  static boolean in(RelNode plan) {
    MovedArithmetic search = new MovedArithmetic();
    search.open.push(plan);
    while (!search.open.isEmpty() && !search.found) {
      RelNode node = search.open.pop();
      // A plan that is joined with itself is there several times.
      if (search.seen.put(node, true) == null) {
        search.visit(node);
        node.getInputs().forEach(search.open::push);
      }
    }
    return search.found;
  }

  private void visit(RelNode node) {
    node.accept(this);
    if (node instanceof LogicalAggregate aggregate) {
      found |=
          aggregate.getAggCallList().stream().anyMatch(call -> isMoved(call, aggregate.getInput()));
    }
  }

  @Override
  public RexNode visitCall(RexCall call) {
    if (call.getOperator() instanceof ChSubquery subquery) {
      open.push(subquery.plan());
    }
    return super.visitCall(call);
  }

  private static boolean isMoved(AggregateCall call, RelNode input) {
    String function = ((ChAggregate) call.getAggregation()).function();
    return AGGREGATES.contains(function)
        && origin(input, call.getArgList().getFirst()) instanceof RexCall argument
        && argument.getOperator() instanceof ChFunction operator
        && OPERATORS.contains(operator.getName())
        && argument.getOperands().stream()
            .anyMatch(operand -> RelOptUtil.InputFinder.bits(operand).isEmpty())
        && (WRAPPING.contains(ChType.of(argument.getType()).base().text())
            || argument.getOperands().stream().anyMatch(MovedArithmetic::isExtreme));
  }

  /** What a column is computed by. */
  private static RexNode origin(RelNode rel, int column) {
    RelNode node = rel;
    RexNode expression = RexInputRef.of(column, rel.getRowType());
    while (expression instanceof RexInputRef reference && node instanceof Project project) {
      expression = project.getProjects().get(reference.getIndex());
      node = project.getInput();
    }
    return expression;
  }

  /** Zero or no number at all: with infinities that makes NaN, which extremes leave out. */
  private static boolean isExtreme(RexNode operand) {
    return operand instanceof RexCall call
        && call.getOperator() instanceof Constant constant
        && constant.value() instanceof Number number
        && (number.doubleValue() == 0 || !Double.isFinite(number.doubleValue()));
  }
}
