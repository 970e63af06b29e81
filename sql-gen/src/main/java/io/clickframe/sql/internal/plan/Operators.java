package io.clickframe.sql.internal.plan;

import java.util.function.Predicate;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.rex.RexVisitorImpl;
import org.apache.calcite.sql.SqlOperator;
import org.jspecify.annotations.Nullable;

/** What expressions are made of. Stateless. */
public final class Operators {
  private Operators() {}

  /** Whether one is in an expression, at any depth. */
  public static boolean anyMatch(RexNode expression, Predicate<? super SqlOperator> wanted) {
    boolean[] found = {false};
    expression.accept(
        new RexVisitorImpl<@Nullable Void>(true) {
          @Override
          public @Nullable Void visitCall(RexCall call) {
            found[0] = found[0] || wanted.test(call.getOperator());
            return found[0] ? null : super.visitCall(call);
          }
        });
    return found[0];
  }

  /** Whether one is in an expression of a node itself. */
  public static boolean anyMatch(RelNode node, Predicate<? super SqlOperator> wanted) {
    boolean[] found = {false};
    node.accept(
        new RexShuttle() {
          @Override
          public RexNode visitCall(RexCall call) {
            found[0] = found[0] || anyMatch(call, wanted);
            return call;
          }
        });
    return found[0];
  }
}
