package io.clickframe.sql.internal.render;

import io.clickframe.sql.internal.plan.ChAggregate;
import io.clickframe.sql.internal.plan.ChFunction;
import io.clickframe.sql.internal.plan.ChSubquery;
import io.clickframe.sql.internal.plan.ChWindow;
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
 * max(x - 1)}, which is something else where {@code x - 1} wraps around, or is no number. Where a
 * window is ordered by the same {@code x - 1}, it then finds no {@code x}.
 */
final class MovedArithmetic extends RexShuttle {
  private static final Set<String> AGGREGATES = Set.of("min", "max", "avg");
  private static final Set<String> OPERATORS = Set.of("plus", "minus", "multiply", "divide");

  /** Those of fewer bits grow by arithmetic rather than wrap around. */
  private static final Set<String> WRAPPING =
      Set.of("Int64", "UInt64", "Int128", "UInt128", "Int256", "UInt256");

  private final IdentityHashMap<RelNode, Boolean> seen = new IdentityHashMap<>();
  private final Deque<RelNode> open = new ArrayDeque<>();
  private RelNode input;
  private boolean found;

  private MovedArithmetic(RelNode plan) {
    input = plan;
    open.push(plan);
  }

  /** Whether a plan has any. */
  static boolean in(RelNode plan) {
    MovedArithmetic search = new MovedArithmetic(plan);
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
    input = node.getInputs().isEmpty() ? node : node.getInput(0);
    node.accept(this);
    if (node instanceof LogicalAggregate aggregate) {
      found |=
          aggregate.getAggCallList().stream()
              .anyMatch(call -> isMistaken(call, aggregate.getInput()));
    }
  }

  @Override
  public RexNode visitCall(RexCall call) {
    if (call.getOperator() instanceof ChSubquery subquery) {
      open.push(subquery.plan());
    }
    if (call.getOperator() instanceof ChWindow window) {
      found |= window.arguments(call.getOperands()).stream().anyMatch(it -> isMoved(it, input));
    }
    return super.visitCall(call);
  }

  private static boolean isMistaken(AggregateCall call, RelNode input) {
    String function = ((ChAggregate) call.getAggregation()).function();
    if (!AGGREGATES.contains(function)) {
      return false;
    }
    RexNode argument = RexInputRef.of(call.getArgList().getFirst(), input.getRowType());
    return isMoved(argument, input)
        && origin(argument, input) instanceof RexCall moved
        && (WRAPPING.contains(ChType.of(moved.getType()).base().text())
            || moved.getOperands().stream().anyMatch(MovedArithmetic::isExtreme));
  }

  /** Whether it is arithmetic with a constant. */
  private static boolean isMoved(RexNode argument, RelNode input) {
    return origin(argument, input) instanceof RexCall call
        && call.getOperator() instanceof ChFunction operator
        && OPERATORS.contains(operator.getName())
        && call.getOperands().stream()
            .anyMatch(operand -> RelOptUtil.InputFinder.bits(operand).isEmpty());
  }

  /** What an expression over a plan is computed by. */
  private static RexNode origin(RexNode expression, RelNode input) {
    RelNode node = input;
    RexNode origin = expression;
    while (origin instanceof RexInputRef reference && node instanceof Project project) {
      origin = project.getProjects().get(reference.getIndex());
      node = project.getInput();
    }
    return origin;
  }

  /** Zero or no number at all: with infinities that makes NaN, which extremes leave out. */
  private static boolean isExtreme(RexNode operand) {
    return operand instanceof RexCall call
        && call.getOperator() instanceof Constant constant
        && constant.value() instanceof Number number
        && (number.doubleValue() == 0 || !Double.isFinite(number.doubleValue()));
  }
}
