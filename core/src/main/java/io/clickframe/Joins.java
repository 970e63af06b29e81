package io.clickframe;

import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import io.clickframe.internal.node.CallSite;
import io.clickframe.internal.node.RelationNode;
import io.clickframe.internal.node.RelationNode.JoinKind;
import java.util.List;

/** Records joins. */
final class Joins {
  private Joins() {}

  static RelationNode join(
      RelationNode left, RelationNode right, JoinCondition condition, JoinType type) {
    JoinKind kind = kind(type);
    boolean single = kind == JoinKind.INNER || kind == JoinKind.LEFT || kind == JoinKind.RIGHT;
    if (condition.isAny() && !single) {
      throw new ClickFrameException(
          ErrorCode.INVALID_ARGUMENT,
          "Cannot call join() of type "
              + type
              + " with any(): expected INNER, LEFT or RIGHT; "
              + (kind == JoinKind.FULL
                  ? "make the keys of both sides unique first, with distinctOn(…)"
                  : "leave any() out, no row comes twice anyway"));
    }
    return new RelationNode.Join(
        left,
        right,
        kind,
        condition.isAny(),
        condition.keys(),
        condition.condition(),
        condition.suffix(),
        CallSite.here());
  }

  static RelationNode cross(RelationNode left, RelationNode right) {
    return new RelationNode.Join(
        left, right, JoinKind.CROSS, false, List.of(), null, null, CallSite.here());
  }

  static RelationNode asof(
      RelationNode left, RelationNode right, AsofCondition condition, JoinType type) {
    JoinKind kind = kind(type);
    if (kind != JoinKind.INNER && kind != JoinKind.LEFT) {
      throw new ClickFrameException(
          ErrorCode.INVALID_ARGUMENT,
          "Cannot call asofJoin() of type " + type + ": expected INNER or LEFT");
    }
    return new RelationNode.AsofJoin(left, right, kind, condition.match(), CallSite.here());
  }

  private static JoinKind kind(JoinType type) {
    return switch (type) {
      case INNER -> JoinKind.INNER;
      case LEFT -> JoinKind.LEFT;
      case RIGHT -> JoinKind.RIGHT;
      case FULL -> JoinKind.FULL;
      case SEMI -> JoinKind.SEMI;
      case ANTI -> JoinKind.ANTI;
    };
  }
}
