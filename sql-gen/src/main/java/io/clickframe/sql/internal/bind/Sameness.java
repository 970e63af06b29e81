package io.clickframe.sql.internal.bind;

import io.clickframe.sql.internal.type.ChType;
import io.clickframe.type.ClickHouseType;
import java.util.List;
import java.util.Set;
import org.apache.calcite.rex.RexNode;
import org.jspecify.annotations.Nullable;

/** Equality where NULL equals NULL. */
final class Sameness {
  static final Set<String> FUNCTIONS = Set.of("isDistinctFrom", "isNotDistinctFrom");

  private static final ChType WIDE = ChType.of(ClickHouseType.parse("Int128"));

  private Sameness() {}

  /** The operands; of 64 bits with and without a sign the engine has no common type. */
  static List<RexNode> comparable(Session session, List<RexNode> operands) {
    @Nullable NumberType left = NumberType.ofOperand(operands.getFirst());
    @Nullable NumberType right = NumberType.ofOperand(operands.getLast());
    return left != null && right != null && (isMixed(left, right) || isMixed(right, left))
        ? operands.stream().map(it -> CommonTypes.cast(session, WIDE, it)).toList()
        : operands;
  }

  private static boolean isMixed(NumberType unsigned, NumberType signed) {
    return unsigned.isInteger()
        && signed.isInteger()
        && !unsigned.signed()
        && unsigned.bits() == 64
        && signed.signed()
        && signed.bits() <= 64;
  }
}
