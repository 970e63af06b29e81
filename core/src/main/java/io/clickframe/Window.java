package io.clickframe;

import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import io.clickframe.internal.node.ExpressionNode;
import io.clickframe.internal.node.ExpressionText;
import io.clickframe.internal.node.SortKey;
import io.clickframe.internal.node.WindowFrame;
import io.clickframe.internal.node.WindowFrame.Unit;
import io.clickframe.internal.node.WindowSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which rows a window function sees from each row: {@code
 * Window.partitionBy("account").orderBy("day").rows(-6, Window.CURRENT_ROW)}.
 *
 * <p>Without a frame it sees, as in SQL, the whole partition; with an order the rows up to and with
 * those that are equal to the row. NULL comes last in an order unless asked otherwise. Immutable;
 * made for being shared by several columns.
 */
public final class Window {
  /** As the start of a frame: the first row of the partition. */
  public static final long UNBOUNDED_PRECEDING = WindowFrame.UNBOUNDED_PRECEDING;

  /** As the end of a frame: the last row of the partition. */
  public static final long UNBOUNDED_FOLLOWING = WindowFrame.UNBOUNDED_FOLLOWING;

  /** The row itself; in a range also those that are equal to it. */
  public static final long CURRENT_ROW = 0;

  private static final Window ALL = new Window(new WindowSpec(List.of(), List.of(), null));

  private final WindowSpec spec;

  private Window(WindowSpec spec) {
    this.spec = spec;
  }

  WindowSpec spec() {
    return spec;
  }

  /** All rows, in an order. */
  static Window by(List<SortKey> keys) {
    return new Window(new WindowSpec(List.of(), keys, null));
  }

  /** All rows. */
  public static Window all() {
    return ALL;
  }

  /** Rows with equal values see one another; two NULLs count as equal. */
  public static Window partitionBy(Object... items) {
    List<ExpressionNode> partition = Arguments.items("partitionBy", items);
    return new Window(new WindowSpec(partition, List.of(), null));
  }

  /**
   * The same window in order.
   *
   * @param keys {@link SortOrder}s such as {@code col("a").desc()}; an expression or a text sorts
   *     ascending
   */
  public Window orderBy(Object... keys) {
    List<SortKey> order = Arguments.sortKeys("orderBy", keys);
    return new Window(new WindowSpec(spec.partition(), order, spec.frame()));
  }

  /**
   * The same window, of which a row sees the rows from one distance to another; negative is before:
   * {@code rows(-2, Window.CURRENT_ROW)} is the row and the two before it.
   *
   * @throws ClickFrameException if the frame ends before it starts
   */
  public Window rows(long from, long to) {
    return framed(Unit.ROWS, from, to);
  }

  /**
   * The same window, of which a row sees those whose value to order by is at most so far away:
   * {@code orderBy("day").range(-6, 0)} is the days of a week. Distances need exactly one value to
   * order by, a number or a date (in days) or date-time (in seconds).
   *
   * @throws ClickFrameException if the frame ends before it starts
   */
  public Window range(long from, long to) {
    return framed(Unit.RANGE, from, to);
  }

  private Window framed(Unit unit, long from, long to) {
    if (from > to || from == UNBOUNDED_FOLLOWING || to == UNBOUNDED_PRECEDING) {
      throw new ClickFrameException(
          ErrorCode.INVALID_ARGUMENT,
          "Cannot have a window frame from "
              + from
              + " to "
              + to
              + ": expected a start that is not after the end; what comes before the row is"
              + " negative");
    }
    return new Window(
        new WindowSpec(spec.partition(), spec.order(), new WindowFrame(unit, from, to)));
  }

  /** The window as it was written, for people. Not SQL. */
  @Override
  public String toString() {
    return ExpressionText.of(spec);
  }

  /** This window for a function. */
  WindowSpec checked(String function) {
    @Nullable WindowFrame frame = spec.frame();
    if (frame != null && frame.unit() == Unit.RANGE) {
      if (spec.order().isEmpty()) {
        throw unfit(function, "a range is measured along an order; add orderBy(…), or use rows(…)");
      }
      if (frame.hasOffset() && spec.order().size() > 1) {
        throw unfit(
            function, "a distance is measured along one value; order by one, or use rows(…)");
      }
    }
    return spec;
  }

  ClickFrameException unfit(String function, String reason) {
    return new ClickFrameException(
        ErrorCode.INVALID_ARGUMENT, "Cannot call " + function + ".over(" + this + "): " + reason);
  }
}
