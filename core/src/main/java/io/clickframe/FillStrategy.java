package io.clickframe;

import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import io.clickframe.internal.node.ExpressionNode;
import io.clickframe.internal.node.ExpressionNode.EachColumn;

/**
 * A value for missing ones that comes from the column itself; see {@link DataStore#fillNull}. What
 * is missing has no part in it. All from one pass over the rows. Immutable.
 */
public final class FillStrategy {
  private final ExpressionNode value;
  private final boolean averaged;
  private final String name;

  private FillStrategy(Expression value, boolean averaged, String name) {
    this.value = value.node();
    this.averaged = averaged;
    this.name = name;
  }

  /** The column's mean; the column becomes {@code Float64} unless it is {@code Float32}. */
  public static FillStrategy mean() {
    return new FillStrategy(each().avg().over(Window.all()), true, "mean");
  }

  /** The column's exact median; the column becomes {@code Float64} unless it is {@code Float32}. */
  public static FillStrategy median() {
    return new FillStrategy(each().median().over(Window.all()), true, "median");
  }

  /** The column's smallest value. */
  public static FillStrategy min() {
    return new FillStrategy(each().min().over(Window.all()), false, "min");
  }

  /** The column's largest value. */
  public static FillStrategy max() {
    return new FillStrategy(each().max().over(Window.all()), false, "max");
  }

  /**
   * The nearest value before, in the order of a window; NULL where there is none.
   *
   * @param window with an order, and a partition if values are not to cross from one to another:
   *     {@code Window.partitionBy("sensor").orderBy("time")}
   * @throws ClickFrameException if it has no order
   */
  public static FillStrategy forward(Window window) {
    Window before = ordered(window, "forward").rows(Window.UNBOUNDED_PRECEDING, Window.CURRENT_ROW);
    return new FillStrategy(each().lastValue().ignoreNulls().over(before), false, "forward");
  }

  /** The nearest value behind, in the order of a window; see {@link #forward}. */
  public static FillStrategy backward(Window window) {
    Window behind =
        ordered(window, "backward").rows(Window.CURRENT_ROW, Window.UNBOUNDED_FOLLOWING);
    return new FillStrategy(each().firstValue().ignoreNulls().over(behind), false, "backward");
  }

  ExpressionNode value() {
    return value;
  }

  /** Whether only numbers have it, and it is a real number. */
  boolean isAveraged() {
    return averaged;
  }

  private static Expression each() {
    return new Expression(new EachColumn());
  }

  private static Window ordered(Window window, String strategy) {
    if (window.spec().order().isEmpty()) {
      throw new ClickFrameException(
          ErrorCode.INVALID_ARGUMENT,
          "Cannot fill "
              + strategy
              + " without an order: expected a window such as Window.all().orderBy(\"time\")");
    }
    return window;
  }

  @Override
  public String toString() {
    return name;
  }
}
