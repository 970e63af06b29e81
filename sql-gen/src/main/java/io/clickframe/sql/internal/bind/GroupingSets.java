package io.clickframe.sql.internal.bind;

import io.clickframe.sql.internal.plan.ChCast;
import io.clickframe.sql.internal.plan.ChFunction;
import io.clickframe.sql.internal.plan.Constant;
import io.clickframe.sql.internal.type.ChType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlOperator;

/** Groups of several sets of keys at once. */
final class GroupingSets {
  private GroupingSets() {}

  /** What goes behind {@code GROUP BY}: the keys, or their sets. */
  static List<String> clause(List<Set<Integer>> sets, List<String> keys) {
    return sets.isEmpty()
        ? keys
        : List.of(
            sets.stream()
                .map(set -> set.stream().sorted().map(keys::get).collect(Collectors.joining(", ")))
                .collect(Collectors.joining("), (", "GROUPING SETS ((", "))")));
  }

  /**
   * The keys below the groups. The engine makes all of them nullable, Calcite only those that some
   * set lacks: the others are made so before.
   */
  static List<RexNode> keys(Session session, List<Set<Integer>> sets, List<RexNode> keys) {
    List<RexNode> changed = new ArrayList<>(keys);
    for (int i = 0; i < keys.size(); i++) {
      int key = i;
      if (!sets.isEmpty() && sets.stream().allMatch(set -> set.contains(key))) {
        changed.set(i, nullable(session, keys.get(i)));
      }
    }
    return changed;
  }

  private static RexNode nullable(Session session, RexNode key) {
    ChType type = Outputs.type(key).orNull();
    if (type.equals(Outputs.type(key))) {
      return key;
    }
    // As an argument, a constant would be as narrow as can be.
    boolean constant = key instanceof RexCall call && call.getOperator() instanceof Constant;
    SqlOperator operator = constant ? new ChCast(type.text(), false) : ChFunction.of("toNullable");
    return session.rex().makeCall(type, operator, List.of(key));
  }
}
