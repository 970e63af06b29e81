package io.clickframe.sql.internal.render;

import io.clickframe.sql.internal.plan.ChAggregate;
import io.clickframe.sql.internal.plan.ChSubquery;
import io.clickframe.sql.internal.plan.ChWindow;
import io.clickframe.sql.internal.plan.Operators;
import io.clickframe.sql.internal.plan.Placement;
import io.clickframe.sql.internal.plan.RawSql;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.calcite.rel.core.AggregateCall;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rex.RexNode;
import org.jspecify.annotations.Nullable;

/**
 * What may go into a SELECT that several nodes run, each over the rows that it reads; the engine
 * puts together what they give: groups, orders, limits. What may not is done by the node that takes
 * the query, over the SELECT as a sub-query. {@code docs/manual/cluster.md} says the same to users.
 *
 * <p>Only the first table of a FROM clause makes a SELECT one of several nodes: a sub-query there,
 * and any table behind it, is read by the node that takes the query.
 */
final class NodeRules {

  /** What these give depends on the rows before, as with windows, of which each has its own. */
  private static final Set<String> OVER_ALL_ROWS =
      Set.of(
          "rowNumberInAllBlocks",
          "rowNumberInBlock",
          "blockNumber",
          "blockSize",
          "neighbor",
          "runningAccumulate",
          "runningConcurrency",
          "runningDifference",
          "runningDifferenceStartingWithFirstValue");

  private NodeRules() {}

  /** Why the nodes that read the left side cannot join; null if they can. */
  static @Nullable String reasonAgainst(SelectBlock left, Join join) {
    return switch (left.nodes) {
      case ONE_NODE -> null;
      case FILES -> "the engine does not send the right side to nodes that read files";
      case SHARDS -> reasonAgainst(join);
    };
  }

  private static @Nullable String reasonAgainst(Join join) {
    if (join.getJoinType().generatesNullsOnLeft()) {
      return "each node would give the right rows that have no partner on it";
    }
    return join.getCondition().isAlwaysTrue()
        ? "the engine sends nodes no right side of which all rows are partners"
        : null;
  }

  /** The words between the two sides. */
  static String words(SelectBlock left, Join join) {
    return (sends(left) ? "GLOBAL " : "") + JoinText.words(join);
  }

  /** Whether what the nodes need beside their own rows is found out once and sent to them. */
  static boolean sends(SelectBlock block) {
    return block.nodes == Placement.Kind.SHARDS;
  }

  /** Conditions that stay where they are make fewer rows go from node to node. */
  static boolean movesConditions(SelectBlock left, SelectBlock right) {
    return left.nodes == Placement.Kind.ONE_NODE && right.nodes == Placement.Kind.ONE_NODE;
  }

  /** Whether a right side is joined as the table that it is. */
  static boolean isTable(SelectBlock right) {
    return right.nodes != Placement.Kind.FILES;
  }

  /** Whether the nodes can compute the expressions. */
  static boolean compute(SelectBlock block, List<RexNode> expressions) {
    return block.nodes == Placement.Kind.ONE_NODE
        || expressions.stream().noneMatch(it -> isForOne(block, it));
  }

  /** Whether the nodes can compute their part of the aggregates. */
  static boolean aggregate(SelectBlock block, List<AggregateCall> calls) {
    return block.nodes == Placement.Kind.ONE_NODE
        || calls.stream()
            .map(call -> ((ChAggregate) call.getAggregation()).raw())
            .noneMatch(raw -> raw != null && isOverAllRows(raw));
  }

  private static boolean isForOne(SelectBlock block, RexNode expression) {
    return Operators.anyMatch(
        expression,
        operator ->
            switch (operator) {
              case ChSubquery subquery ->
                  subquery.asked() != ChSubquery.Kind.VALUE && !sends(block);
              case ChWindow _ -> true;
              case RawSql raw -> isOverAllRows(raw);
              default -> OVER_ALL_ROWS.contains(operator.getName());
            });
  }

  private static boolean isOverAllRows(RawSql raw) {
    return raw.isWindow() || raw.words().stream().anyMatch(OVER_ALL_ROWS::contains);
  }

  /** For people: a join that the nodes run, or that they do not. */
  static String note(SelectBlock block, Join join, @Nullable String reason) {
    String words = JoinText.words(join).toLowerCase(Locale.ROOT);
    if (reason != null) {
      return "On the node that takes the query: the " + words + ": " + reason;
    }
    return sends(block) ? "Sent to every node: the right side of the " + words : "";
  }
}
