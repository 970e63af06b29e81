package io.clickframe.sql.internal.bind;

import io.clickframe.sql.internal.plan.ChFunction;
import io.clickframe.sql.internal.plan.ChWindow;
import io.clickframe.sql.internal.plan.Constant;
import io.clickframe.sql.internal.type.ChType;
import java.util.List;
import java.util.Set;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.type.SqlTypeName;

/** Expressions where a truth value is needed. Calcite insists on its BOOLEAN there. */
final class Predicates {
  private static final Set<String> TRUTH = Set.of("Bool", "UInt8", "Nothing");

  private Predicates() {}

  /**
   * The expression as a truth value that decides which rows there are.
   *
   * @param shown the expression in the user's words
   */
  static RexNode require(Session session, Step step, RexNode node, String shown) {
    RexNode truth = truth(session, step, node, shown);
    if (ChWindow.in(truth)) {
      throw step.invalid(
          shown,
          "a window function sees rows that a condition would take away; "
              + (step.operation().equals("filter")
                  ? "use qualify(…), which keeps rows by windows over all of them"
                  : "compute it with assign(…) in a step before"),
          null);
    }
    return truth;
  }

  /** The expression as a truth value; it may have window functions. */
  static RexNode truth(Session session, Step step, RexNode node, String shown) {
    ChType type = Outputs.type(node);
    if (!TRUTH.contains(type.type().base().family())) {
      throw step.invalid(
          shown,
          "a truth value (Bool or UInt8) is needed, this is "
              + type.text()
              + "; compare it with something",
          null);
    }
    if (node.getType().getSqlTypeName() == SqlTypeName.BOOLEAN) {
      return node;
    }
    if (node instanceof RexCall call) {
      return session
          .rex()
          .makeCall(ChType.predicate(type.type()), call.getOperator(), call.getOperands());
    }
    RexNode zero = session.rex().makeCall(LiteralTypes.of(0), new Constant(0), List.of());
    return session
        .rex()
        .makeCall(ChType.predicate(type.type()), ChFunction.of("notEquals"), List.of(node, zero));
  }
}
