package io.clickframe;

import io.clickframe.internal.node.ExpressionNode.Aggregation;
import io.clickframe.internal.node.ExpressionNode.WindowCall;

/**
 * An aggregate: one value of many rows. Belongs into {@link GroupedStore#agg}, or over a window.
 */
public final class AggregateExpression extends Expression {
  private final Aggregation call;

  AggregateExpression(Aggregation call) {
    super(call);
    this.call = call;
  }

  /**
   * The aggregate of the rows that a window shows, for each row. May stand in {@code select},
   * {@code assign}, {@code sort} and {@code qualify}.
   *
   * @throws io.clickframe.error.ClickFrameException if the window measures a range without an order
   */
  public Expression over(Window window) {
    return new Expression(new WindowCall(call, false, window.checked(toString())));
  }
}
