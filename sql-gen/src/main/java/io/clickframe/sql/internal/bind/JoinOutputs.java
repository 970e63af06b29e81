package io.clickframe.sql.internal.bind;

import io.clickframe.internal.node.JoinKey;
import io.clickframe.internal.node.RelationNode;
import io.clickframe.internal.node.RelationNode.JoinKind;
import io.clickframe.sql.internal.plan.ChCast;
import io.clickframe.sql.internal.plan.ChFunction;
import io.clickframe.sql.internal.type.ChType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rex.RexNode;
import org.jspecify.annotations.Nullable;

/** The columns that come out of a join: whose values, under which names, with or without NULL. */
final class JoinOutputs {
  private final Session session;
  private final Step step;
  private final RelationNode.Join join;

  /** Both sides' columns by position, as the join gives them. */
  private final List<Field> joined = new ArrayList<>();

  private final List<RexNode> expressions = new ArrayList<>();
  private final List<Field> fields = new ArrayList<>();

  private JoinOutputs(Session session, Step step, RelationNode.Join join) {
    this.session = session;
    this.step = step;
    this.join = join;
  }

  static Bound of(
      Session session, Step step, RelationNode.Join join, Bound left, Bound right, RelNode rel) {
    if (join.kind() == JoinKind.SEMI || join.kind() == JoinKind.ANTI) {
      return new Bound(rel, left.fields());
    }
    JoinOutputs outputs = new JoinOutputs(session, step, join);
    outputs.collect(left, right);
    return new Bound(rel, outputs.joined).project(outputs.expressions, outputs.fields);
  }

  private void collect(Bound left, Bound right) {
    boolean leftOptional = join.kind() == JoinKind.RIGHT || join.kind() == JoinKind.FULL;
    // The engine gives the partners of a semi-join NULL as a further value, which they never have.
    boolean lent = join.kind() == JoinKind.INNER && join.any();
    boolean rightOptional = join.kind() == JoinKind.LEFT || join.kind() == JoinKind.FULL || lent;
    left.fields().forEach(field -> joined.add(optional(field, leftOptional)));
    right.fields().forEach(field -> joined.add(optional(field, rightOptional)));
    int offset = left.fields().size();
    Map<String, Integer> shared = new HashMap<>();
    for (JoinKey key : join.keys()) {
      if (key.isShared()) {
        shared.put(key.left(), offset + right.names().indexOf(key.right()));
      }
    }
    for (int i = 0; i < offset; i++) {
      Integer other = shared.get(left.names().get(i));
      if (other == null || !leftOptional) {
        pass(i, joined.get(i));
      } else if (join.kind() == JoinKind.RIGHT) {
        pass(other, joined.get(other));
      } else {
        either(i, left.fields().get(i), other, right.fields().get(other - offset));
      }
    }
    Set<String> taken = new HashSet<>(left.names());
    for (int i = offset; i < joined.size(); i++) {
      Field field = right.fields().get(i - offset);
      if (shared.containsKey(field.name())) {
        continue;
      }
      Field named = joined.get(i).named(name(field.name(), taken, join.suffix()));
      if (lent && !named.type().text().equals(field.type().text())) {
        expressions.add(typed(untyped("assumeNotNull", reference(i))));
        fields.add(named.typed(field.type()));
      } else {
        pass(i, named);
      }
    }
  }

  private static Field optional(Field field, boolean optional) {
    return optional ? field.typed(field.type().orNull()) : field;
  }

  private void pass(int position, Field field) {
    expressions.add(reference(position));
    fields.add(field);
  }

  /** The key of whichever side has the row. */
  private void either(int first, Field left, int second, Field right) {
    if (!joined.get(first).type().isNullable() || !joined.get(second).type().isNullable()) {
      throw step.invalid(
          "the key '" + left.name() + "'",
          "where a full join finds no partner, a key of type "
              + left.type().text()
              + " is empty and not NULL, so it cannot be told whose it is; name it otherwise on one"
              + " side and join with leftOn(…).rightOn(…)",
          null);
    }
    ChType common = CommonTypes.of(session, step, left.type(), right.type()).orElseThrow();
    RexNode value =
        untyped(
            "coalesce",
            CommonTypes.cast(session, common, reference(first)),
            CommonTypes.cast(session, common, reference(second)));
    boolean nullable = left.type().isNullable() || right.type().isNullable();
    RexNode typed = typed(nullable ? value : untyped("assumeNotNull", value));
    ChType type = nullable ? common.orNull() : common;
    boolean exact = Outputs.type(typed).text().equals(type.text());
    expressions.add(
        exact
            ? typed
            : session.rex().makeCall(type, new ChCast(type.text(), false), List.of(typed)));
    fields.add(Field.of(left.name(), type));
  }

  private RexNode reference(int position) {
    return session.rex().makeInputRef(joined.get(position).type(), position);
  }

  private RexNode untyped(String function, RexNode... operands) {
    return session.rex().makeCall(Typer.UNTYPED, ChFunction.of(function), List.of(operands));
  }

  private RexNode typed(RexNode node) {
    Scope scope = new Scope(step, joined, session);
    return session.typer().type(session.rex(), scope, List.of(node)).get(0);
  }

  private String name(String name, Set<String> taken, @Nullable String suffix) {
    if (taken.add(name)) {
      return name;
    }
    if (suffix == null) {
      throw step.collision(
          name,
          join.kind() == JoinKind.CROSS
              ? "both sides have it; rename or drop it on one side first"
              : "both sides have it; join with on(…).suffix(\"_right\"), or rename or drop it on"
                  + " one side first");
    }
    String suffixed = name + suffix;
    if (!taken.add(suffixed)) {
      throw step.collision(suffixed, "the suffix makes it the name of another column");
    }
    return suffixed;
  }
}
