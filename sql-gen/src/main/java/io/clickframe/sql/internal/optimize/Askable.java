package io.clickframe.sql.internal.optimize;

import io.clickframe.internal.node.SourceNode;
import io.clickframe.sql.internal.plan.DatabaseLeaf;
import io.clickframe.sql.internal.plan.PlanNodes;
import io.clickframe.sql.internal.plan.RemoteLeaf;
import io.clickframe.sql.internal.plan.Subplans;
import io.clickframe.sql.internal.plan.TableLeaf;
import io.clickframe.sql.internal.render.Rewrite;
import io.clickframe.sql.internal.render.Rewrites;
import io.clickframe.sql.internal.statistics.Statistics;
import io.clickframe.sql.internal.statistics.TableStatistics;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Join;
import org.jspecify.annotations.Nullable;

/**
 * Whom to ask about rows. A request to somebody else, such as a database, takes longer than all the
 * rest of a plan: it is only made where it pays. For one plan, by one thread.
 */
final class Askable {
  private final RelNode plan;
  private final Rewrites rewrites;
  private final Predicate<SourceNode> known;
  private final Function<SourceNode, @Nullable TableStatistics> statistics;
  private @Nullable Boolean pays;

  /**
   * @param known whether something may be known of a source
   * @param statistics what is known of sources, or null
   */
  Askable(
      RelNode plan,
      Rewrites rewrites,
      Predicate<SourceNode> known,
      Function<SourceNode, @Nullable TableStatistics> statistics) {
    this.plan = plan;
    this.rewrites = rewrites;
    this.known = known;
    this.statistics = statistics;
  }

  /** What is known of a source; null if that is nothing, or not worth a request. */
  @Nullable TableStatistics ask(SourceNode source) {
    return !Statistics.isElsewhere(source) || pays() ? statistics.apply(source) : null;
  }

  private boolean pays() {
    if (pays == null) {
      pays = rewrites.has(Rewrite.JOIN_ORDER) && mayBeOrdered();
    }
    return pays;
  }

  /**
   * Whether there are joins, and something may be known of all that is read: one unknown side is
   * enough to leave joins as they are.
   */
  private boolean mayBeOrdered() {
    boolean joins = false;
    for (RelNode node : Subplans.all(plan)) {
      joins |= node instanceof Join;
      if (node.getInputs().isEmpty()) {
        SourceNode source = source(node);
        if (source == null || !known.test(source)) {
          return false;
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
