package io.clickframe.sql.internal.render;

import io.clickframe.sql.internal.plan.ChWindow;
import java.util.List;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;

/** Where window functions may go. */
final class Windows {
  private Windows() {}

  /** Whether the window functions of expressions may stand in the block that they are over. */
  static boolean fit(SelectBlock block, List<RexNode> expressions) {
    return block.takesWindow() && expressions.stream().allMatch(it -> readsNone(block, it));
  }

  /** Whether no window function of the expression reads another one. */
  private static boolean readsNone(SelectBlock block, RexNode node) {
    if (!(node instanceof RexCall call)) {
      return true;
    }
    return ChWindow.isWindow(call.getOperator())
        ? RelOptUtil.InputFinder.bits(call).asList().stream()
            .noneMatch(i -> block.outputs.get(i).window())
        : call.getOperands().stream().allMatch(operand -> readsNone(block, operand));
  }
}
