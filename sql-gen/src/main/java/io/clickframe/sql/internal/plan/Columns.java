package io.clickframe.sql.internal.plan;

import java.util.List;
import java.util.function.IntUnaryOperator;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;

/** The columns that expressions read. Stateless. */
public final class Columns {
  private Columns() {}

  /** An expression with others for its columns, by their positions. */
  public static RexNode replaced(RexNode expression, List<RexNode> others) {
    return expression.accept(
        new RexShuttle() {
          @Override
          public RexNode visitInputRef(RexInputRef column) {
            return others.get(column.getIndex());
          }
        });
  }

  /** An expression that reads its columns at other positions. */
  public static RexNode moved(RexNode expression, IntUnaryOperator positions) {
    return expression.accept(
        new RexShuttle() {
          @Override
          public RexNode visitInputRef(RexInputRef column) {
            return new RexInputRef(positions.applyAsInt(column.getIndex()), column.getType());
          }
        });
  }
}
