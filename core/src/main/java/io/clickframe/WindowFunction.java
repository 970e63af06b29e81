package io.clickframe;

import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import io.clickframe.internal.node.ExpressionNode;
import io.clickframe.internal.node.ExpressionNode.Aggregation;
import io.clickframe.internal.node.ExpressionNode.WindowCall;
import io.clickframe.internal.node.ExpressionText;
import io.clickframe.internal.node.WindowSpec;
import java.util.List;
import java.util.Set;

/**
 * A function over the rows around a row that waits for its window, for example {@code
 * rowNumber().over(partitionBy("dept").orderBy("name"))}. Immutable.
 *
 * <p>Aggregates need no such class: {@link AggregateExpression#over}.
 */
public final class WindowFunction {
  private static final Set<String> VALUES = Set.of("first_value", "last_value");

  /** Those that look at rows of the frame; the others always look at the whole partition. */
  private static final Set<String> FRAMED = Set.of("first_value", "last_value", "nth_value");

  private final Aggregation call;
  private final boolean ignoreNulls;

  private WindowFunction(Aggregation call, boolean ignoreNulls) {
    this.call = call;
    this.ignoreNulls = ignoreNulls;
  }

  static WindowFunction of(String function, ExpressionNode... arguments) {
    return new WindowFunction(
        new Aggregation(function, List.of(), List.of(arguments), false), false);
  }

  /**
   * The same function of the rows that have a value; where there is none, NULL.
   *
   * @throws ClickFrameException if this is not {@link Expression#firstValue} or {@link
   *     Expression#lastValue}, the only ones for which the engine can
   */
  public WindowFunction ignoreNulls() {
    if (!VALUES.contains(call.function())) {
      throw new ClickFrameException(
          ErrorCode.INVALID_ARGUMENT,
          "Cannot call "
              + this
              + ".ignoreNulls(): the engine leaves NULL out only for firstValue() and lastValue()");
    }
    return new WindowFunction(call, true);
  }

  /**
   * The function's value for each row, seen through a window. May stand in {@code select}, {@code
   * assign}, {@code sort} and {@code qualify}.
   *
   * @throws ClickFrameException if the function needs an order that the window has not, or the
   *     window has a frame and the function looks at the whole partition
   */
  public Expression over(Window window) {
    WindowSpec spec = window.checked(toString());
    boolean framed = FRAMED.contains(call.function());
    if (spec.order().isEmpty() && !framed && !call.function().equals("row_number")) {
      throw window.unfit(
          toString(), "it goes by the order of the rows; add orderBy(…) to the window");
    }
    if (spec.frame() != null && !framed) {
      throw window.unfit(
          toString(), "it always sees the whole partition; leave the window's frame out");
    }
    return new Expression(new WindowCall(call, ignoreNulls, spec));
  }

  /** The function as it was written, for people. Not SQL. */
  @Override
  public String toString() {
    return ExpressionText.of(call) + (ignoreNulls ? " IGNORE NULLS" : "");
  }
}
