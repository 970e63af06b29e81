package io.clickframe;

import io.clickframe.internal.node.ExpressionNode;
import io.clickframe.internal.node.ExpressionNode.Aggregation;
import io.clickframe.internal.node.ExpressionNode.Literal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An aggregate by its name that waits for its arguments; see {@link Expressions#agg}. Immutable.
 */
public final class NamedAggregate {
  private final String function;
  private final List<Literal> parameters;

  NamedAggregate(String function, List<Literal> parameters) {
    this.function = function;
    this.parameters = parameters;
  }

  /**
   * The aggregate of the given arguments.
   *
   * @param arguments expressions, or values as constants
   */
  public AggregateExpression of(@Nullable Object... arguments) {
    List<ExpressionNode> nodes = new ArrayList<>(arguments.length);
    for (Object argument : arguments) {
      nodes.add(Arguments.operand(argument));
    }
    return new AggregateExpression(new Aggregation(function, parameters, nodes, false));
  }
}
