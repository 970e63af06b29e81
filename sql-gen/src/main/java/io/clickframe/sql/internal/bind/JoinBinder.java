package io.clickframe.sql.internal.bind;

import io.clickframe.internal.node.ExpressionNode;
import io.clickframe.internal.node.ExpressionText;
import io.clickframe.internal.node.RelationNode;
import io.clickframe.internal.node.RelationNode.JoinKind;
import io.clickframe.sql.internal.plan.ChCast;
import io.clickframe.sql.internal.plan.ChFunction;
import io.clickframe.sql.internal.plan.PlanNodes;
import io.clickframe.sql.internal.plan.RawSql;
import io.clickframe.sql.internal.type.ChType;
import io.clickframe.type.ClickHouseType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.util.ImmutableBitSet;
import org.jspecify.annotations.Nullable;

/** Joins: which pairs match, and which columns come out under which names. */
final class JoinBinder {
  private static final ChType TRUTH = ChType.predicate(ClickHouseType.parse("UInt8"));

  private final Session session;
  private final Step step;

  JoinBinder(Session session, Step step) {
    this.session = session;
    this.step = step;
  }

  Bound bind(RelationNode.Join join, Bound left, Bound right) {
    RexNode condition =
        join.condition() == null ? using(join.using(), left, right) : condition(join, left, right);
    JoinRelType type =
        switch (join.kind()) {
          case INNER -> JoinRelType.INNER;
          case LEFT -> JoinRelType.LEFT;
        };
    RelNode rel = PlanNodes.join(left.rel(), right.rel(), condition, type);
    return outputs(join, left, right, rel);
  }

  private RexNode using(List<String> names, Bound left, Bound right) {
    List<RexNode> equalities = new ArrayList<>();
    for (String name : names) {
      int leftPosition = position(name, left, "left");
      int rightPosition = position(name, right, "right");
      equalities.add(
          equality(
              name,
              reference(left, leftPosition, 0),
              reference(right, rightPosition, left.fields().size())));
    }
    return and(equalities);
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

  private RexNode condition(RelationNode.Join join, Bound left, Bound right) {
    Scope scope = Scope.joined(step, left.fields(), right.fields(), session);
    ExpressionNode node = Objects.requireNonNull(join.condition());
    RexNode condition = new ExpressionBinder(session, scope).typed(List.of(node)).get(0);
    RexNode predicate = Predicates.require(session, step, condition, ExpressionText.of(node));
    List<RexNode> parts = RelOptUtil.conjunctions(predicate);
    int leftCount = left.fields().size();
    boolean keyed = parts.stream().anyMatch(part -> isKey(part, leftCount) || isText(part));
    if (join.kind() != JoinKind.INNER && !keyed) {
      throw step.invalid(
          ExpressionText.of(node),
          "a left join needs an equality between a value of each side, such as"
              + " left.col(\"a\").eq(right.col(\"b\"))",
          null);
    }
    return and(parts.stream().map(part -> aligned(part, leftCount)).toList());
  }

  /** Gives both sides of an equality between the inputs a type that the engine can compare. */
  private RexNode aligned(RexNode part, int leftCount) {
    if (!isKey(part, leftCount)) {
      return part;
    }
    List<RexNode> operands = ((RexCall) part).getOperands();
    return equality(part.toString(), operands.get(0), operands.get(1));
  }

  private static boolean isText(RexNode part) {
    return part instanceof RexCall call && call.getOperator() instanceof RawSql;
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
    return session
        .rex()
        .makeCall(
            TRUTH,
            ChFunction.of("equals"),
            List.of(
                cast ? castTo(common, firstType, first) : first,
                cast ? castTo(common, secondType, second) : second));
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

  private RexNode castTo(ChType common, ChType found, RexNode node) {
    ChType target = ChType.of(common.type().base());
    ChType exact = found.isNullable() ? target.orNull() : target;
    return exact.text().equals(found.text())
        ? node
        : session.rex().makeCall(exact, new ChCast(exact.text(), false), List.of(node));
  }

  private RexNode and(List<RexNode> parts) {
    return parts.size() == 1
        ? parts.get(0)
        : session.rex().makeCall(TRUTH, ChFunction.of("and"), parts);
  }

  private Bound outputs(RelationNode.Join join, Bound left, Bound right, RelNode rel) {
    Set<String> keys = new HashSet<>(join.using());
    Set<String> taken = new HashSet<>(left.names());
    List<Field> fields = new ArrayList<>(left.fields());
    List<Integer> positions =
        new ArrayList<>(IntStream.range(0, left.fields().size()).boxed().toList());
    for (int i = 0; i < right.fields().size(); i++) {
      Field field = right.fields().get(i);
      if (keys.contains(field.name())) {
        continue;
      }
      String name = name(field.name(), taken, join.suffix());
      ChType type = join.kind() == JoinKind.LEFT ? field.type().orNull() : field.type();
      fields.add(field.named(name).typed(type));
      positions.add(left.fields().size() + i);
    }
    return new Bound(rel, fields).pick(session, positions, fields);
  }

  private String name(String name, Set<String> taken, @Nullable String suffix) {
    if (taken.add(name)) {
      return name;
    }
    if (suffix == null) {
      throw step.collision(
          name,
          "both sides have it; join with on(…).suffix(\"_right\"), or rename or drop it on one"
              + " side first");
    }
    String suffixed = name + suffix;
    if (!taken.add(suffixed)) {
      throw step.collision(suffixed, "the suffix makes it the name of another column");
    }
    return suffixed;
  }
}
