package io.clickframe.sql.internal.bind;

import io.clickframe.internal.node.SortKey;
import io.clickframe.sql.internal.plan.ChFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.calcite.rex.RexNode;

/**
 * An order as a value that compares as the order does: where functions compare values, not rows.
 * Said apart are where NULL and NaN go, which have no place of their own there.
 *
 * @param descending whether the order is that of the largest value first
 */
record OrderTuple(RexNode key, boolean descending) {
  private static final Set<String> WITH_NAN = Set.of("Float32", "Float64", "BFloat16");

  /**
   * @param keys at least one, all in the same direction
   */
  static OrderTuple of(ExpressionBinder rows, List<SortKey> keys) {
    boolean descending = keys.get(0).descending();
    List<RexNode> typed = rows.typed(keys.stream().map(SortKey::expression).toList());
    List<RexNode> parts = new ArrayList<>();
    for (int i = 0; i < typed.size(); i++) {
      RexNode key = typed.get(i);
      if (Outputs.type(key).isNullable()) {
        boolean nullIsMore = keys.get(i).nullsFirst() == descending;
        parts.add(call(rows, nullIsMore ? "isNull" : "isNotNull", key));
      }
      if (WITH_NAN.contains(Outputs.type(key).type().base().family())) {
        RexNode isNaN = call(rows, "isNaN", key);
        parts.add(descending ? call(rows, "not", isNaN) : isNaN);
      }
      parts.add(key);
    }
    RexNode tuple = parts.size() == 1 ? parts.get(0) : rows.untyped(ChFunction.of("tuple"), parts);
    return new OrderTuple(tuple, descending);
  }

  private static RexNode call(ExpressionBinder rows, String function, RexNode operand) {
    return rows.untyped(ChFunction.of(function), List.of(operand));
  }
}
