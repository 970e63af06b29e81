package io.clickframe;

import io.clickframe.error.ClickFrameException;
import io.clickframe.internal.node.ExpressionNode;
import io.clickframe.internal.node.ExpressionText;
import io.clickframe.internal.node.JoinKey;
import io.clickframe.internal.node.RelationNode;
import io.clickframe.internal.node.RelationNode.JoinKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Why a step lost rows. */
final class LossReasons {
  private LossReasons() {}

  /**
   * What can be told.
   *
   * @param fitting the rows of a step that are looked for
   * @param ofRight whether a join has them on its right side
   */
  static List<String> of(
      RelationNode lost,
      Function<RelationNode, DataStore> fitting,
      boolean ofRight,
      DataContext context) {
    try {
      return switch (lost) {
        case RelationNode.Filter filter ->
            conditions(fitting.apply(filter.input()), filter.predicates(), context);
        case RelationNode.Join join when ofRight -> rightPartners(fitting, join, context);
        case RelationNode.Join join -> partners(fitting.apply(join.left()), join, context);
        case RelationNode.Limit limit ->
            List.of(
                "They are not among the rows that it takes: "
                    + limit.offset()
                    + " are left"
                    + " out first, then "
                    + (limit.count() == null ? "all" : limit.count())
                    + " are taken.");
        case RelationNode.DropMissing _ -> List.of("Something is missing in them.");
        default -> List.of("The step leaves them out.");
      };
    } catch (ClickFrameException e) {
      return List.of("Why cannot be asked: " + e.getMessage());
    }
  }

  private static List<String> conditions(
      DataStore rows, List<ExpressionNode> predicates, DataContext context) {
    List<String> reasons = new ArrayList<>();
    for (ExpressionNode node : predicates) {
      Expression predicate = new Expression(node);
      String text = ExpressionText.of(node);
      long unknown = rows.filter(predicate.isNull()).count(context);
      long refused = rows.filter(predicate.not()).count(context);
      if (refused > 0) {
        reasons.add(counted(refused) + " that " + text + " is not true of.");
      }
      if (unknown > 0) {
        reasons.add(
            counted(unknown)
                + " of which "
                + text
                + " is NULL: a value that it compares is missing. Say what that means, for example"
                + " with fillNull(…) or isNull().or(…).");
      }
    }
    return reasons;
  }

  private static List<String> partners(
      DataStore rows, RelationNode.Join join, DataContext context) {
    if (join.kind() != JoinKind.INNER && join.kind() != JoinKind.SEMI) {
      return List.of("The join is " + join.kind() + ", which leaves them out.");
    }
    List<String> reasons = new ArrayList<>();
    long alone = alone(rows, join.right(), join.keys(), join).count(context);
    if (alone > 0) {
      reasons.add(
          counted(alone)
              + " without a partner on the right side. A left join keeps them: JoinType.LEFT.");
    }
    for (JoinKey key : join.keys()) {
      long missing = rows.filter(rows.col(key.left()).isNull()).count(context);
      if (missing > 0) {
        reasons.add(counted(missing) + " with NULL for " + key.left() + ", which equals nothing.");
      }
    }
    return reasons;
  }

  private static List<String> rightPartners(
      Function<RelationNode, DataStore> fitting, RelationNode.Join join, DataContext context) {
    List<JoinKey> turned = join.keys().stream().map(JoinKey::turned).toList();
    long alone = alone(fitting.apply(join.right()), join.left(), turned, join).count(context);
    return alone == 0
        ? List.of("The step leaves them out.")
        : List.of(
            counted(alone)
                + " of the right side without a partner on the left. A right join keeps them:"
                + " JoinType.RIGHT.");
  }

  private static DataStore alone(
      DataStore rows, RelationNode others, List<JoinKey> keys, RelationNode.Join join) {
    return DataStore.of(
        new RelationNode.Join(
            rows.relation(),
            others,
            JoinKind.ANTI,
            false,
            keys,
            join.condition(),
            null,
            join.site()));
  }

  private static String counted(long rows) {
    return rows == 1 ? "1 row" : "%,d rows".formatted(rows);
  }
}
