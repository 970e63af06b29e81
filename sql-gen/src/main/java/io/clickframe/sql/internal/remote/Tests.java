package io.clickframe.sql.internal.remote;

import io.clickframe.sql.internal.plan.ChSubquery;
import java.util.Set;
import org.apache.calcite.rex.RexCall;

/** The functions that say yes or no. */
final class Tests {
  private static final Set<String> NAMES =
      Set.of(
          "and",
          "or",
          "not",
          "equals",
          "notEquals",
          "less",
          "lessOrEquals",
          "greater",
          "greaterOrEquals",
          "isNull",
          "isNotNull",
          "in",
          "notIn",
          "like",
          "notLike",
          "startsWith");

  private Tests() {}

  static boolean is(RexCall call) {
    return switch (call.getOperator()) {
      case ChSubquery subquery -> subquery.asked() != ChSubquery.Kind.VALUE;
      case KeyFilter _ -> true;
      default -> NAMES.contains(call.getOperator().getName());
    };
  }
}
