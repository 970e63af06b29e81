package io.clickframe.sql.internal.optimize;

import io.clickframe.sql.internal.plan.RawSql;
import java.util.List;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;

/** SQL texts as the expressions that they are. */
final class Fragments {
  private Fragments() {}

  /** The expression that a SQL text is, where it is understood; all else as it is. */
  static RexNode known(RexNode node) {
    return node instanceof RexCall call
            && call.getOperator() instanceof RawSql raw
            && raw.known() != null
        ? over(raw.known(), call.getOperands())
        : node;
  }

  /** An expression with others for its columns. */
  static RexNode over(RexNode expression, List<RexNode> inputs) {
    return expression.accept(
        new RexShuttle() {
          @Override
          public RexNode visitInputRef(RexInputRef column) {
            return inputs.get(column.getIndex());
          }
        });
  }
}
