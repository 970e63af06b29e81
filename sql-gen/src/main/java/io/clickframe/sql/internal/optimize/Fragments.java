package io.clickframe.sql.internal.optimize;

import io.clickframe.sql.internal.plan.Columns;
import io.clickframe.sql.internal.plan.RawSql;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;

/** SQL texts as the expressions that they are. */
final class Fragments {
  private Fragments() {}

  /** The expression that a SQL text is, where it is understood; all else as it is. */
  static RexNode known(RexNode node) {
    return node instanceof RexCall call
            && call.getOperator() instanceof RawSql raw
            && raw.known() != null
        ? Columns.replaced(raw.known(), call.getOperands())
        : node;
  }
}
