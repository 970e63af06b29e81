package io.clickframe.sql.internal.bind;

import io.clickframe.sql.internal.plan.ChFunction;
import io.clickframe.sql.internal.plan.Constant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.apache.calcite.rex.RexNode;

/**
 * Rows made of the elements of arrays: {@code arrayJoin} in one projection, and what the elements
 * hold taken apart in the next. Nothing may move or repeat the first.
 */
final class RowMaker {
  private static final ChFunction ARRAY_JOIN = ChFunction.of("arrayJoin", false);

  private final Session session;
  private final Scope scope;

  RowMaker(Session session, Scope scope) {
    this.session = session;
    this.scope = scope;
  }

  RexNode call(String function, List<RexNode> operands) {
    return session.rex().makeCall(Typer.UNTYPED, ChFunction.of(function), operands);
  }

  RexNode constant(Object value) {
    return session.rex().makeCall(LiteralTypes.of(value), new Constant(value), List.of());
  }

  RexNode column(int position) {
    return session.rex().makeInputRef(scope.fields().get(position).type(), position);
  }

  /** The chosen columns of the input, and one for each element of the array. */
  Bound join(Bound input, IntPredicate kept, RexNode array) {
    RexNode joined =
        session
            .typer()
            .type(
                session.rex(),
                scope,
                List.of(session.rex().makeCall(Typer.UNTYPED, ARRAY_JOIN, List.of(array))))
            .get(0);
    List<RexNode> expressions = new ArrayList<>();
    List<Field> fields = new ArrayList<>();
    for (int i = 0; i < input.fields().size(); i++) {
      if (kept.test(i)) {
        expressions.add(column(i));
        fields.add(input.fields().get(i));
      }
    }
    expressions.add(joined);
    fields.add(Field.of("element", Outputs.type(joined)));
    return input.project(expressions, fields);
  }

  /** Columns of rows that {@link #join} made, and parts of the element, which comes last there. */
  static final class Parts {
    private final Session session;
    private final Bound joined;
    private final List<RexNode> expressions = new ArrayList<>();
    private final List<Field> fields = new ArrayList<>();

    Parts(Session session, Bound joined) {
      this.session = session;
      this.joined = joined;
    }

    void column(int position) {
      Field field = joined.fields().get(position);
      expressions.add(session.rex().makeInputRef(field.type(), position));
      fields.add(field);
    }

    /** The element itself. */
    void whole(String name) {
      int last = joined.fields().size() - 1;
      Field field = joined.fields().get(last);
      expressions.add(session.rex().makeInputRef(field.type(), last));
      fields.add(field.named(name));
    }

    /** A place of the element if that is a tuple, counted from 1. */
    void part(Scope scope, int place, String name) {
      int last = joined.fields().size() - 1;
      RowMaker maker = new RowMaker(session, scope);
      RexNode part = maker.call("tupleElement", List.of(maker.column(last), maker.constant(place)));
      RexNode typed = session.typer().type(session.rex(), scope, List.of(part)).get(0);
      expressions.add(typed);
      fields.add(Field.of(name, Outputs.type(typed)));
    }

    Bound bound(Step step, String cure) {
      for (int i = 0; i < fields.size(); i++) {
        String name = fields.get(i).name();
        if (fields.subList(0, i).stream().anyMatch(field -> field.name().equals(name))) {
          throw step.collision(name, cure);
        }
      }
      return joined.project(expressions, fields);
    }
  }
}
