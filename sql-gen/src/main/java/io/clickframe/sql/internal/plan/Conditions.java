package io.clickframe.sql.internal.plan;

import io.clickframe.sql.internal.type.ChType;
import io.clickframe.type.ClickHouseType;
import java.util.List;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexNode;

/** Conditions made of others. Stateless. */
public final class Conditions {
  /** The type of what is true or false. */
  public static final ChType TRUTH = ChType.predicate(ClickHouseType.parse("UInt8"));

  private Conditions() {}

  /**
   * All of some conditions, at least one. Not by Calcite, which makes a constant of some
   * conditions.
   */
  public static RexNode all(RexBuilder builder, List<RexNode> conditions) {
    return conditions.size() == 1
        ? conditions.getFirst()
        : builder.makeCall(TRUTH, ChFunction.of("and"), conditions);
  }

  /** Whether two values are equal. */
  public static RexNode equal(RexBuilder builder, RexNode one, RexNode other) {
    return builder.makeCall(TRUTH, ChFunction.of("equals"), List.of(one, other));
  }
}
