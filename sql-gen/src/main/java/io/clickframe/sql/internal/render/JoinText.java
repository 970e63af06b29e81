package io.clickframe.sql.internal.render;

import io.clickframe.sql.internal.plan.StrictJoin;
import io.clickframe.sql.internal.plan.SwappedJoin;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rel.core.JoinRelType;

/** How joins are written, and what they need of the block that they go into. */
final class JoinText {
  private JoinText() {}

  /** The words between the two sides. */
  static String words(Join join) {
    if (join.getCondition().isAlwaysTrue()) {
      return "CROSS JOIN";
    }
    if (join instanceof SwappedJoin) {
      return join.getJoinType() == JoinRelType.SEMI ? "RIGHT SEMI JOIN" : "RIGHT ANTI JOIN";
    }
    if (join instanceof StrictJoin strict) {
      return switch (strict.strictness()) {
        // ANY INNER pairs left rows once, too, but only if there is nothing but equalities.
        case ANY ->
            join.getJoinType() == JoinRelType.INNER
                ? "LEFT SEMI JOIN"
                : "ANY " + words(join.getJoinType());
        case ASOF -> "ASOF " + words(join.getJoinType());
      };
    }
    return words(join.getJoinType());
  }

  private static String words(JoinRelType type) {
    return switch (type) {
      case SEMI -> "LEFT SEMI JOIN";
      case ANTI -> "LEFT ANTI JOIN";
      case INNER, LEFT, RIGHT, FULL -> type.name() + " JOIN";
      case ASOF, LEFT_ASOF, LEFT_MARK ->
          throw new IllegalStateException("no SQL for a join of type " + type);
    };
  }

  /**
   * Whether the join may go into the block of its left side. Rows that the join adds must not meet
   * the block's conditions, nor get its constants or what it computes; and the engine does not join
   * by a constant, nor say of which source a PREWHERE is.
   */
  static boolean fits(SelectBlock block, Join join) {
    if (!block.isPlain() || !block.isStable() || !block.prewhere.isEmpty()) {
      return false;
    }
    if (join.getJoinType().generatesNullsOnLeft()) {
      return block.where.isEmpty() && block.outputs.stream().allMatch(Output::column);
    }
    boolean inner = join.getJoinType() == JoinRelType.INNER && !(join instanceof StrictJoin);
    int left = block.outputs.size();
    return inner
        || RelOptUtil.InputFinder.bits(join.getCondition()).asList().stream()
            .allMatch(i -> i >= left || readsTable(block, block.outputs.get(i)));
  }

  private static boolean readsTable(SelectBlock block, Output output) {
    // A test for NULL is a constant where there is none.
    boolean folds = output.sql().contains(" IS NULL") || output.sql().contains(" IS NOT NULL");
    return !folds
        && block.from.stream().anyMatch(table -> output.sql().contains(table.alias() + "."));
  }

  /** Whether pairs may be made of rows that are taken away after it; not so for other joins. */
  static boolean canFilterLater(Join join) {
    return join.getJoinType() == JoinRelType.INNER && !(join instanceof StrictJoin);
  }
}
