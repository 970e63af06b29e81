package io.clickframe.sql.internal.bind;

import io.clickframe.sql.internal.plan.ChFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.calcite.rex.RexNode;

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
      boolean always = !sets.isEmpty() && sets.stream().allMatch(set -> set.contains(key));
      if (always && !Outputs.type(keys.get(i)).equals(Outputs.type(keys.get(i)).orNull())) {
        changed.set(
            i,
            session
                .rex()
                .makeCall(
                    Outputs.type(keys.get(i)).orNull(),
                    ChFunction.of("toNullable"),
                    List.of(keys.get(i))));
      }
    }
    return changed;
  }
}
