package io.clickframe.sql.internal.plan;

import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;

/** Which expressions may stand elsewhere, or twice. Stateless. */
public final class Repeatable {
  private Repeatable() {}

  /**
   * Whether an expression gives the same each time over the same rows, one value for each: {@code
   * rand} and {@code arrayJoin} do not.
   */
  public static boolean is(RexNode node) {
    return !(node instanceof RexCall call)
        || (isOperator(call) && call.getOperands().stream().allMatch(Repeatable::is));
  }

  private static boolean isOperator(RexCall call) {
    return switch (call.getOperator()) {
      case ChWindow _ -> true;
      case RawSql raw -> raw.isRepeatable();
      default -> call.getOperator().isDeterministic();
    };
  }
}
