package io.clickframe;

import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import io.clickframe.internal.node.ExpressionNode;
import io.clickframe.internal.node.ExpressionNode.Aggregation;
import io.clickframe.internal.node.ExpressionNode.Literal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The part of {@link Expression} that looks at many rows. */
abstract sealed class AggregateMethods permits Expression {
  abstract ExpressionNode node();

  // Aggregates: one value a group, or a window

  /** Sum of the values that are not NULL; NULL when there are none. */
  public AggregateExpression sum() {
    return aggregate("sum", true);
  }

  /** Mean of the values that are not NULL; NULL when there are none. */
  public AggregateExpression avg() {
    return aggregate("avg", true);
  }

  /** Smallest value that is not NULL; NULL when there are none. */
  public AggregateExpression min() {
    return aggregate("min", true);
  }

  /** Largest value that is not NULL; NULL when there are none. */
  public AggregateExpression max() {
    return aggregate("max", true);
  }

  /** Number of values that are not NULL. */
  public AggregateExpression count() {
    return aggregate("count", false);
  }

  /** Exact number of different values that are not NULL. */
  public AggregateExpression countDistinct() {
    return aggregate("uniqExact", false);
  }

  /**
   * Exact median of the values that are not NULL, interpolated between the two in the middle; NULL
   * when there are none.
   */
  public AggregateExpression median() {
    return new AggregateExpression(
        new Aggregation(
            "quantileExactInclusive", List.of(new Literal(0.5)), List.of(node()), true));
  }

  /** Standard deviation of a sample (divided by {@code n - 1}); NULL when there are no values. */
  public AggregateExpression stddev() {
    return aggregate("stddevSamp", true);
  }

  // Window functions: a value for each row, by the rows around it

  /** The value of the row before; NULL in the first row. Types without NULL give their default. */
  public WindowFunction lag() {
    return lag(1);
  }

  /** The value of the row so many rows before; NULL where there is none. */
  public WindowFunction lag(long rows) {
    return WindowFunction.of("lag", node(), distance("lag", rows));
  }

  /** Like {@link #lag(long)}, with a value of the same type instead of NULL. */
  public WindowFunction lag(long rows, Object otherwise) {
    return WindowFunction.of("lag", node(), distance("lag", rows), Arguments.operand(otherwise));
  }

  /** The value of the row after; NULL in the last row. Types without NULL give their default. */
  public WindowFunction lead() {
    return lead(1);
  }

  /** The value of the row so many rows after; NULL where there is none. */
  public WindowFunction lead(long rows) {
    return WindowFunction.of("lead", node(), distance("lead", rows));
  }

  /** Like {@link #lead(long)}, with a value of the same type instead of NULL. */
  public WindowFunction lead(long rows, Object otherwise) {
    return WindowFunction.of("lead", node(), distance("lead", rows), Arguments.operand(otherwise));
  }

  /** The value of the first row of the frame, be it NULL; NULL when the frame is empty. */
  public WindowFunction firstValue() {
    return WindowFunction.of("first_value", node());
  }

  /** The value of the last row of the frame, be it NULL; NULL when the frame is empty. */
  public WindowFunction lastValue() {
    return WindowFunction.of("last_value", node());
  }

  /** The value of the {@code n}th row of the frame, counted from 1; NULL when there is none. */
  public WindowFunction nthValue(long n) {
    return WindowFunction.of("nth_value", node(), Expressions.positive("nthValue", n));
  }

  final AggregateExpression aggregate(
      String function, boolean nullWhenEmpty, @Nullable Object... more) {
    ExpressionNode[] arguments = new ExpressionNode[1 + more.length];
    arguments[0] = node();
    for (int i = 0; i < more.length; i++) {
      arguments[i + 1] = Arguments.operand(more[i]);
    }
    return new AggregateExpression(
        new Aggregation(function, List.of(), List.of(arguments), nullWhenEmpty));
  }

  private static Literal distance(String function, long rows) {
    if (rows < 0) {
      throw new ClickFrameException(
          ErrorCode.INVALID_ARGUMENT,
          "Cannot call "
              + function
              + "("
              + rows
              + "): expected zero or more rows; "
              + (function.equals("lag") ? "lead" : "lag")
              + "() looks the other way");
    }
    return new Literal(rows);
  }
}
