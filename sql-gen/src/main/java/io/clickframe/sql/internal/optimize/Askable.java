package io.clickframe.sql.internal.optimize;

import io.clickframe.internal.node.SourceNode;
import io.clickframe.sql.internal.plan.DatabaseLeaf;
import io.clickframe.sql.internal.plan.PlanNodes;
import io.clickframe.sql.internal.plan.RemoteLeaf;
import io.clickframe.sql.internal.plan.Subplans;
import io.clickframe.sql.internal.plan.TableLeaf;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Join;
import org.jspecify.annotations.Nullable;

/**
 * Whether it pays to ask somebody else, such as a database, about rows: a request takes longer than
 * all the rest of a plan.
 */
final class Askable {
  private Askable() {}

  /**
   * Whether a plan has joins, and something may be known of all that it reads: one unknown side is
   * enough to leave joins as they are.
   *
   * @param known whether something may be known of a source
   */
  static boolean is(RelNode plan, Predicate<SourceNode> known) {
    boolean joins = false;
    Deque<RelNode> plans = new ArrayDeque<>(List.of(plan));
    while (!plans.isEmpty()) {
      for (RelNode node : PlanNodes.all(plans.pop())) {
        Subplans.each(node, plans::push);
        joins |= node instanceof Join;
        if (node.getInputs().isEmpty()) {
          SourceNode source = source(node);
          if (source == null || !known.test(source)) {
            return false;
          }
        }
      }
    }
    return joins;
  }

  private static @Nullable SourceNode source(RelNode leaf) {
    return switch (leaf) {
      case TableLeaf table -> table.placement().isSpread() ? null : table.source();
      case RemoteLeaf remote -> {
        DatabaseLeaf table = table(remote);
        yield table == null ? null : table.source();
      }
      default -> null;
    };
  }

  /** The one table that a database's answer is made of; null if there are more, or none. */
  static @Nullable DatabaseLeaf table(RemoteLeaf remote) {
    List<RelNode> leaves =
        PlanNodes.all(remote.inner()).stream().filter(it -> it.getInputs().isEmpty()).toList();
    return leaves.size() == 1 && leaves.getFirst() instanceof DatabaseLeaf table ? table : null;
  }
}
