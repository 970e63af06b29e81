package io.clickframe.sql.internal.bind;

import io.clickframe.internal.node.ExpressionNode.InQuery;
import io.clickframe.internal.node.ExpressionNode.Query;
import io.clickframe.internal.node.ExpressionText;
import io.clickframe.sql.internal.plan.ChCast;
import io.clickframe.sql.internal.plan.ChSubquery;
import io.clickframe.sql.internal.plan.ChSubquery.Kind;
import io.clickframe.sql.internal.type.ChType;
import java.util.List;
import org.apache.calcite.rex.RexNode;

/** Other stores inside expressions. */
final class SubqueryBinder {
  private final Session session;
  private final Step step;

  SubqueryBinder(Session session, Step step) {
    this.session = session;
    this.step = step;
  }

  /** The only value of a store. */
  ChSubquery value(Query store) {
    Bound query = oneColumn("scalar(…)", store);
    // The engine makes NULL of no row, and LowCardinality has no place for it.
    ChType type = query.fields().get(0).type();
    boolean dictionary = type.type().family().equals("LowCardinality");
    return subquery(Kind.VALUE, dictionary ? cast(query, ChType.of(type.type().base())) : query);
  }

  /** Whether a value is among those of a store. */
  RexNode membership(InQuery in, RexNode operand) {
    Kind kind = in.negated() ? Kind.NOT_IN : Kind.IN;
    Bound query = oneColumn(in.negated() ? "notIn(…)" : "in(…)", in.query());
    ChType found = Outputs.type(operand);
    ChType values = query.fields().get(0).type();
    ChType common =
        CommonTypes.of(session, step, found, values)
            .orElseThrow(() ->
                step.invalid(
                    ExpressionText.of(in),
                    "the value is "
                        + found.text()
                        + " and the store has "
                        + values.text()
                        + ", which cannot be compared; cast one of them",
                    null));
    if (!CommonTypes.needsAlignment(found, values)) {
      return untyped(subquery(kind, query), operand);
    }
    ChType base = ChType.of(common.type().base());
    ChType target = found.isNullable() ? base.orNull() : base;
    RexNode aligned =
        session.rex().makeCall(target, new ChCast(target.text(), false), List.of(operand));
    return untyped(
        subquery(kind, cast(query, values.isNullable() ? base.orNull() : base)), aligned);
  }

  private RexNode untyped(ChSubquery subquery, RexNode operand) {
    return session.rex().makeCall(Typer.UNTYPED, subquery, List.of(operand));
  }

  private ChSubquery subquery(Kind kind, Bound query) {
    Field column = query.fields().get(0);
    return new ChSubquery(kind, query.rel(), column.name(), column.type().text());
  }

  private Bound cast(Bound query, ChType target) {
    Field column = query.fields().get(0);
    RexNode value = session.rex().makeInputRef(column.type(), 0);
    RexNode cast = session.rex().makeCall(target, new ChCast(target.text(), false), List.of(value));
    return query.project(List.of(cast), List.of(Field.of(column.name(), target)));
  }

  /** Where no source may be touched, what is known of the store already has to do. */
  private Bound bind(Query store) {
    Checked known = session.reads() ? null : Checked.of(store.known().get());
    return known == null ? session.bind(store.relation()) : known.bound();
  }

  private Bound oneColumn(String what, Query store) {
    Bound query = bind(store);
    if (query.fields().size() != 1) {
      throw step.invalid(
          what,
          "its store needs one column, it has " + String.join(", ", query.names()) + "; select one",
          null);
    }
    return query;
  }
}
