package io.clickframe.sql.internal.plan;

import io.clickframe.internal.node.WindowFrame;
import java.util.List;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlOperator;
import org.jspecify.annotations.Nullable;

/**
 * A function over a window. Its operands are the function's arguments, then what the window is
 * partitioned by, then what it is ordered by. Calcite's own {@code RexOver} knows neither
 * ClickHouse's functions nor their parameters.
 */
public final class ChWindow extends ChFunction {
  private final ChAggregate function;
  private final boolean respectNulls;
  private final int arguments;
  private final List<Direction> order;
  private final @Nullable WindowFrame frame;

  /** Which way a key of the order goes. */
  public record Direction(boolean descending, boolean nullsFirst) {}

  /**
   * @param respectNulls whether to say that rows without a value count
   * @param arguments how many operands are the function's
   * @param order the directions of the last operands
   */
  public ChWindow(
      ChAggregate function,
      boolean respectNulls,
      int arguments,
      List<Direction> order,
      @Nullable WindowFrame frame) {
    super(
        function.getName()
            + (respectNulls ? " RESPECT NULLS" : "")
            + " OVER "
            + arguments
            + order
            + frame,
        SqlKind.OTHER_FUNCTION,
        false);
    this.function = function;
    this.respectNulls = respectNulls;
    this.arguments = arguments;
    this.order = List.copyOf(order);
    this.frame = frame;
  }

  /** The function, with its parameters. */
  public ChAggregate function() {
    return function;
  }

  /** Whether to say that rows without a value count. */
  public boolean respectNulls() {
    return respectNulls;
  }

  /** The function's arguments among the operands. */
  public <T> List<T> arguments(List<T> operands) {
    return operands.subList(0, arguments);
  }

  /** The partition among the operands. */
  public <T> List<T> partition(List<T> operands) {
    return operands.subList(arguments, operands.size() - order.size());
  }

  /** The order among the operands. */
  public <T> List<T> order(List<T> operands) {
    return operands.subList(operands.size() - order.size(), operands.size());
  }

  /** The directions of the order. */
  public List<Direction> directions() {
    return order;
  }

  /** The rows that are seen, or null for SQL's own rule. */
  public @Nullable WindowFrame frame() {
    return frame;
  }

  /** Whether the expression is or has a window function, here or in a SQL text. */
  public static boolean in(RexNode node) {
    return Operators.anyMatch(node, ChWindow::isWindow);
  }

  /** Whether the operator is a window function, here or in a SQL text. */
  public static boolean isWindow(SqlOperator operator) {
    return operator instanceof ChWindow || (operator instanceof RawSql raw && raw.isWindow());
  }
}
