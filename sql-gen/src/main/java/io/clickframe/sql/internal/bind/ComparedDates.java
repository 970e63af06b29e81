package io.clickframe.sql.internal.bind;

import io.clickframe.sql.internal.plan.Constant;
import io.clickframe.sql.internal.render.ExpressionPrinter;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;
import org.jspecify.annotations.Nullable;

/** Refuses texts for dates that there are not, among the expressions of a step. */
final class ComparedDates {
  static final Set<String> CASTS =
      Set.of("toDate", "toDate32", "toDateTime", "toDateTime32", "toDateTime64", "CAST", "_CAST");

  private final Scope scope;
  private final UnaryOperator<RexNode> typing;

  /**
   * @param typing gives a call its type
   */
  ComparedDates(Scope scope, UnaryOperator<RexNode> typing) {
    this.scope = scope;
    this.typing = typing;
  }

  void check(RexNode node) {
    if (!(node instanceof RexCall call)) {
      return;
    }
    List<RexNode> operands = call.getOperands();
    operands.forEach(this::check);
    String function = call.getOperator().getName();
    if (Comparisons.FUNCTIONS.contains(function)) {
      for (RexNode other : operands.subList(1, operands.size())) {
        compare(operands.get(0), other);
        compare(other, operands.get(0));
      }
    } else if (CASTS.contains(function) && !operands.isEmpty()) {
      String text = text(operands.get(0));
      refuse(text == null ? null : ImpossibleDate.cast(Outputs.type(call).type(), text));
    }
  }

  private void compare(RexNode value, RexNode constant) {
    String text = text(constant);
    if (text == null || !ImpossibleDate.isSuspect(text)) {
      return;
    }
    RexNode typed = Outputs.type(value).equals(Typer.UNTYPED) ? typing.apply(value) : value;
    ExpressionPrinter shown = ExpressionPrinter.naming(i -> scope.fields().get(i).name());
    refuse(ImpossibleDate.compared(shown.whole(value), Outputs.type(typed).type(), text));
  }

  private void refuse(@Nullable ImpossibleDate found) {
    if (found != null) {
      throw found.refused(scope.step());
    }
  }

  /** That of a constant; null for everything else. */
  static @Nullable String text(RexNode node) {
    return node instanceof RexCall call
            && call.getOperator() instanceof Constant constant
            && constant.value() instanceof String text
        ? text
        : null;
  }
}
