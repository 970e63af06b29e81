package io.clickframe.sql.internal.bind;

import io.clickframe.internal.node.AsofMatch;
import io.clickframe.internal.node.ExpressionText;
import io.clickframe.internal.node.RelationNode;
import io.clickframe.internal.node.RelationNode.JoinKind;
import io.clickframe.sql.internal.plan.ChCast;
import io.clickframe.sql.internal.plan.ChFunction;
import io.clickframe.sql.internal.plan.Constant;
import io.clickframe.sql.internal.plan.PlanNodes;
import io.clickframe.sql.internal.plan.StrictJoin;
import io.clickframe.sql.internal.type.ChType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rex.RexNode;
import org.jspecify.annotations.Nullable;

/** As-of joins: each row with the nearest one of the other side. */
final class AsofBinder {
  private final Session session;
  private final Step step;

  AsofBinder(Session session, Step step) {
    this.session = session;
    this.step = step;
  }

  Bound bind(RelationNode.AsofJoin join, Bound left, Bound right) {
    AsofMatch match = join.match();
    boolean outer = join.kind() == JoinKind.LEFT;
    JoinBinder binder = new JoinBinder(session, step);
    Scope scope = Scope.joined(step, left.fields(), right.fields(), session);
    Nearness nearness = Nearness.of(session, scope, left.fields().size(), match.inequality());
    List<RexNode> conditions = new ArrayList<>(binder.equalities(match.keys(), left, right));
    if (conditions.isEmpty()) {
      conditions.add(binder.always(nearness.condition(), left, right));
    }
    conditions.add(nearness.condition());
    RelNode rel =
        StrictJoin.asof(
            left.rel(),
            right.rel(),
            binder.and(conditions),
            outer ? JoinRelType.LEFT : JoinRelType.INNER);
    if (match.tolerance() != null) {
      List<Field> joined = new ArrayList<>(left.fields());
      right.fields().forEach(field -> joined.add(outer ? orNull(field) : field));
      Scope after = new Scope(step, joined, session);
      RexNode within =
          Tolerance.of(after, nearness.ofJoined(session, after), match.tolerance())
              .typed(session, ExpressionText.of(match.inequality()));
      rel =
          outer ? cleared(rel, after, left.fields().size(), within) : PlanNodes.filter(rel, within);
    }
    // An as-of join has the columns of an inner or left join by the same keys.
    RelationNode.Join shape =
        new RelationNode.Join(
            join.left(),
            join.right(),
            join.kind(),
            false,
            match.keys(),
            match.keys().isEmpty() ? match.inequality() : null,
            match.suffix(),
            join.site());
    return JoinOutputs.of(session, step, shape, left, right, rel);
  }

  private static Field orNull(Field field) {
    return field.typed(field.type().orNull());
  }

  /** The right side's columns without their values where the nearest row is too far away. */
  private RelNode cleared(RelNode rel, Scope scope, int leftCount, RexNode within) {
    List<RexNode> untyped = new ArrayList<>();
    for (int i = 0; i < scope.fields().size(); i++) {
      ChType type = scope.fields().get(i).type();
      RexNode column = session.rex().makeInputRef(type, i);
      untyped.add(i < leftCount ? column : call("if", within, column, nothing(type)));
    }
    List<RexNode> typed = session.typer().type(session.rex(), scope, untyped);
    List<RexNode> exact =
        IntStream.range(0, typed.size())
            .mapToObj(i -> exact(typed.get(i), scope.fields().get(i).type()))
            .toList();
    return PlanNodes.project(rel, exact, scope.fields().stream().map(Field::name).toList());
  }

  private RexNode nothing(ChType type) {
    return type.isNullable()
        ? constant(null)
        : call("defaultValueOfTypeName", constant(type.text()));
  }

  private RexNode exact(RexNode node, ChType type) {
    return Outputs.type(node).text().equals(type.text())
        ? node
        : session.rex().makeCall(type, new ChCast(type.text(), false), List.of(node));
  }

  private RexNode call(String function, RexNode... operands) {
    return session.rex().makeCall(Typer.UNTYPED, ChFunction.of(function), List.of(operands));
  }

  private RexNode constant(@Nullable Object value) {
    return session.rex().makeCall(LiteralTypes.of(value), new Constant(value), List.of());
  }
}
