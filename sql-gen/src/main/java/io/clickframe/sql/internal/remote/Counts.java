package io.clickframe.sql.internal.remote;

import static io.clickframe.sql.internal.remote.RemoteExpressions.no;

import java.util.List;
import org.apache.calcite.rex.RexNode;

/** Numbers of characters: constants, since databases do not agree on negative ones. */
final class Counts {
  private Counts() {}

  static long of(String name, RexNode node) {
    Long count = Literal.whole(node);
    if (count == null || count < 0 || count > Integer.MAX_VALUE) {
      throw no(name + " with anything but a constant number");
    }
    return count;
  }

  /** The second and third operands: {@code first, how many}. */
  static String range(String name, List<RexNode> operands) {
    long from = of(name, operands.get(1));
    if (from < 1 || operands.size() < 3) {
      throw no(name + " without a first character and a length");
    }
    return from + ", " + of(name, operands.get(2));
  }
}
