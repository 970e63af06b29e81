package io.clickframe.sql.internal.render;

import io.clickframe.sql.internal.plan.ChAggregate;
import io.clickframe.sql.internal.plan.ChParameter;
import io.clickframe.sql.internal.plan.ChWindow;
import io.clickframe.sql.internal.plan.Constant;
import io.clickframe.sql.internal.plan.RawSql;
import io.clickframe.sql.internal.plan.Repeatable;
import java.util.List;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.core.AggregateCall;
import org.apache.calcite.rel.logical.LogicalAggregate;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;

/**
 * An expression of an open block, ready to be put into another one.
 *
 * @param sql its text
 * @param column whether it is a column of a table, as it is
 * @param trivial whether it is a column or a constant, so that repeating it costs nothing
 * @param stable whether over the same rows it always gives the same value
 * @param aggregate whether it has an aggregate in it
 * @param window whether it has a window function in it, which looks at all rows of the block
 */
record Output(
    String sql,
    boolean column,
    boolean trivial,
    boolean stable,
    boolean aggregate,
    boolean window) {

  /** The longest text that is repeated rather than given a name by a sub-query. */
  private static final int SHORT = 100;

  /** The same of one with a window: the engine computes it once, but its text is long. */
  private static final int SHORT_WINDOW = 300;

  /** The most brackets in one another of a text that goes into another: the engine has a limit. */
  private static final int DEEP = 40;

  /** Stands where a column is that nothing reads. */
  static final Output UNREAD = column("");

  static Output column(String sql) {
    return new Output(sql, true, true, true, false, false);
  }

  /**
   * What is made of it.
   *
   * @param text SQL in which <code>{}</code> stands for it
   */
  Output made(String text) {
    return text.equals("{}")
        ? this
        : new Output(text.replace("{}", sql), false, false, stable, aggregate, window);
  }

  /** What it is read as, which is NULL for NULL and costs nothing: still the column itself. */
  Output readAs(String text) {
    return column(text.replace("{}", sql));
  }

  /** Whether it may be read. */
  boolean isRead() {
    return !sql.isEmpty();
  }

  @Override
  public String sql() {
    if (!isRead()) {
      throw new IllegalStateException("a column is read that nothing reads");
    }
    return sql;
  }

  /** An expression over the outputs of a block. */
  static Output of(SelectBlock block, ExpressionWriter printer, RexNode expression) {
    boolean aggregate = false;
    boolean stable = Repeatable.is(expression);
    boolean trivial = isTrivial(expression);
    boolean column = expression instanceof RexInputRef;
    boolean window = ChWindow.in(expression);
    for (int i : RelOptUtil.InputFinder.bits(expression)) {
      aggregate |= block.outputs.get(i).aggregate();
      stable &= block.outputs.get(i).stable();
      trivial &= block.outputs.get(i).trivial();
      column &= block.outputs.get(i).column();
      window |= block.outputs.get(i).window();
    }
    return new Output(printer.value(expression), column, trivial, stable, aggregate, window);
  }

  /** An aggregate over the outputs of a block. */
  static Output of(
      List<Output> inputs, ExpressionWriter printer, LogicalAggregate aggregate, int index) {
    AggregateCall call = aggregate.getAggCallList().get(index);
    ChAggregate function = (ChAggregate) call.getAggregation();
    List<String> arguments = call.getArgList().stream().map(i -> inputs.get(i).sql()).toList();
    RawSql raw = function.raw();
    boolean stable = raw == null || raw.isRepeatable();
    boolean window = raw != null && raw.isWindow();
    return new Output(
        printer.aggregate(call, aggregate.getInput(), arguments),
        false,
        false,
        stable,
        true,
        window);
  }

  boolean repeatable() {
    return stable && (trivial || sql.length() <= (window ? SHORT_WINDOW : SHORT));
  }

  /** Whether it may become a part of something else. */
  boolean movable() {
    return stable && Brackets.depth(sql) <= DEEP;
  }

  static boolean isTrivial(RexNode node) {
    return node instanceof RexInputRef
        || (node instanceof RexCall call
            && (call.getOperator() instanceof Constant
                || call.getOperator() instanceof ChParameter));
  }
}
