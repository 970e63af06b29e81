package io.clickframe.sql.internal.bind;

import io.clickframe.internal.node.ExpressionNode;
import io.clickframe.internal.node.ExpressionText;
import io.clickframe.internal.node.JoinKey;
import io.clickframe.internal.node.RelationNode;
import io.clickframe.internal.node.RelationNode.JoinKind;
import io.clickframe.sql.internal.plan.ChFunction;
import io.clickframe.sql.internal.plan.Conditions;
import io.clickframe.sql.internal.plan.PlanNodes;
import io.clickframe.sql.internal.plan.StrictJoin;
import io.clickframe.sql.internal.type.ChType;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.util.ImmutableBitSet;

/** Joins: which pairs match. */
final class JoinBinder {
  private final Session session;
  private final Step step;

  JoinBinder(Session session, Step step) {
    this.session = session;
    this.step = step;
  }

  /** The method that recorded it. */
  static String operation(RelationNode.Join join) {
    return join.kind() == JoinKind.CROSS ? "crossJoin" : "join";
  }

  Bound bind(RelationNode.Join join, Bound left, Bound right) {
    JoinRelType type =
        switch (join.kind()) {
          case INNER, CROSS -> JoinRelType.INNER;
          case LEFT -> JoinRelType.LEFT;
          case RIGHT -> JoinRelType.RIGHT;
          case FULL -> JoinRelType.FULL;
          case SEMI -> JoinRelType.SEMI;
          case ANTI -> JoinRelType.ANTI;
        };
    RexNode condition =
        join.kind() == JoinKind.CROSS
            ? session.rex().makeLiteral(true)
            : and(findable(conditions(join, left, right), type, left, right));
    RelNode rel =
        join.any()
            ? StrictJoin.any(left.rel(), right.rel(), condition, type)
            : PlanNodes.join(left.rel(), right.rel(), condition, type);
    return JoinOutputs.of(session, step, join, left, right, rel);
  }

  /** With a key that the engine finds. */
  private List<RexNode> findable(
      List<RexNode> conditions, JoinRelType type, Bound left, Bound right) {
    int leftCount = left.fields().size();
    List<RexNode> keys = conditions.stream().filter(part -> isKey(part, leftCount)).toList();
    if (!ConstantKeys.only(keys, type, left, right)) {
      return conditions;
    }
    List<RexNode> more = new ArrayList<>(conditions);
    more.addFirst(always(keys.getFirst(), left, right));
    return more;
  }

  private List<RexNode> conditions(RelationNode.Join join, Bound left, Bound right) {
    ExpressionNode condition = join.condition();
    return condition == null
        ? equalities(join.keys(), left, right)
        : condition(join, condition, left, right);
  }

  /** What the keys say. */
  List<RexNode> equalities(List<JoinKey> keys, Bound left, Bound right) {
    List<RexNode> equalities = new ArrayList<>();
    for (JoinKey key : keys) {
      int leftPosition = position(key.left(), left, "left");
      int rightPosition = position(key.right(), right, "right");
      equalities.add(
          equality(
              key.toString(),
              reference(left, leftPosition, 0),
              reference(right, rightPosition, left.fields().size())));
    }
    return equalities;
  }

  private int position(String name, Bound side, String which) {
    int position = side.names().indexOf(name);
    if (position < 0) {
      throw new Step("the " + which + " side of join", step.site())
          .unknownColumn(name, side.names());
    }
    return position;
  }

  private RexNode reference(Bound side, int position, int offset) {
    return session.rex().makeInputRef(side.fields().get(position).type(), position + offset);
  }

  private List<RexNode> condition(
      RelationNode.Join join, ExpressionNode node, Bound left, Bound right) {
    Scope scope = Scope.joined(step, left.fields(), right.fields(), session);
    RexNode condition = new ExpressionBinder(session, scope).typed(List.of(node)).get(0);
    RexNode predicate = Predicates.require(session, step, condition, ExpressionText.of(node));
    List<RexNode> parts = RelOptUtil.conjunctions(predicate);
    int leftCount = left.fields().size();
    List<RexNode> aligned = new ArrayList<>();
    boolean keyed = parts.stream().anyMatch(part -> isKey(part, leftCount));
    if (!keyed && (join.kind() != JoinKind.INNER || join.any())) {
      aligned.add(always(predicate, left, right));
    }
    parts.forEach(part -> aligned.add(aligned(part, ExpressionText.of(node), leftCount)));
    return aligned;
  }

  /**
   * An equality of both sides that always holds. The engine joins only by an equality, except in
   * inner joins; {@code ignore} is the one function that it does not see through.
   */
  RexNode always(RexNode condition, Bound left, Bound right) {
    int leftCount = left.fields().size();
    List<Integer> used = RelOptUtil.InputFinder.bits(condition).asList();
    List<Integer> ofLeft = used.stream().filter(it -> it < leftCount).toList();
    List<Integer> ofRight =
        used.stream().filter(it -> it >= leftCount).map(it -> it - leftCount).toList();
    RexNode one = ignored(reference(left, ConstantKeys.other(left, ofLeft), 0));
    RexNode other = ignored(reference(right, ConstantKeys.other(right, ofRight), leftCount));
    return Conditions.equal(session.rex(), one, other);
  }

  private RexNode ignored(RexNode column) {
    return session.rex().makeCall(Conditions.TRUTH, ChFunction.of("ignore"), List.of(column));
  }

  /** Gives both sides of an equality between the inputs a type that the engine can compare. */
  private RexNode aligned(RexNode part, String shown, int leftCount) {
    if (!isKey(part, leftCount)) {
      return part;
    }
    List<RexNode> operands = ((RexCall) part).getOperands();
    return equality(shown, operands.get(0), operands.get(1));
  }

  private static boolean isKey(RexNode part, int leftCount) {
    if (part.getKind() != SqlKind.EQUALS || !(part instanceof RexCall call)) {
      return false;
    }
    RexNode first = call.getOperands().get(0);
    RexNode second = call.getOperands().get(1);
    ImmutableBitSet left = ImmutableBitSet.range(leftCount);
    boolean straight = isOf(first, left, true) && isOf(second, left, false);
    return straight || (isOf(first, left, false) && isOf(second, left, true));
  }

  private static boolean isOf(RexNode node, ImmutableBitSet left, boolean wanted) {
    ImmutableBitSet used = RelOptUtil.InputFinder.bits(node);
    return !used.isEmpty() && (wanted ? left.contains(used) : !left.intersects(used));
  }

  private RexNode equality(String shown, RexNode first, RexNode second) {
    ChType firstType = Outputs.type(first);
    ChType secondType = Outputs.type(second);
    ChType common =
        CommonTypes.of(session, step, firstType, secondType)
            .orElseThrow(() -> incomparable(shown, firstType, secondType));
    boolean cast = CommonTypes.needsAlignment(firstType, secondType);
    return Conditions.equal(
        session.rex(),
        cast ? CommonTypes.cast(session, common, first) : first,
        cast ? CommonTypes.cast(session, common, second) : second);
  }

  private RuntimeException incomparable(String shown, ChType first, ChType second) {
    return step.invalid(
        "the key '" + shown + "'",
        "it is "
            + first.text()
            + " on one side and "
            + second.text()
            + " on the other, which cannot be compared; cast one side first: assign(col(…).cast(\""
            + first.type().base()
            + "\"))",
        null);
  }

  RexNode and(List<RexNode> parts) {
    if (parts.isEmpty()) { // What always holds has no parts.
      return session.rex().makeLiteral(true);
    }
    return Conditions.all(session.rex(), parts);
  }
}
