package io.clickframe.sql.internal.bind;

import io.clickframe.internal.node.RelationNode;
import io.clickframe.sql.internal.plan.ChCast;
import io.clickframe.sql.internal.type.ChType;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.rex.RexNode;

/** Columns as rows: each row's array of names and values becomes rows. */
final class UnpivotBinder {
  private final Session session;

  UnpivotBinder(Session session) {
    this.session = session;
  }

  Bound bind(RelationNode.Unpivot step) {
    Bound input = session.bind(step.input());
    Step here = new Step("unpivot", step.site());
    Scope scope = session.scope(here, input);
    List<Integer> chosen = new Selections(scope).positions(step.columns());
    ChType type = common(here, chosen.stream().map(input.fields()::get).toList());
    RowMaker maker = new RowMaker(session, scope);
    List<RexNode> pairs = new ArrayList<>();
    for (int position : chosen) {
      Field field = input.fields().get(position);
      RexNode value = cast(maker.column(position), field.type(), type);
      pairs.add(maker.call("tuple", List.of(maker.constant(field.name()), value)));
    }
    Bound joined = maker.join(input, i -> !chosen.contains(i), maker.call("array", pairs));
    RowMaker.Parts parts = new RowMaker.Parts(session, joined);
    Scope above = session.scope(here, joined);
    for (int i = 0; i < joined.fields().size() - 1; i++) {
      parts.column(i);
    }
    parts.part(above, 1, step.name());
    parts.part(above, 2, step.value());
    return parts.bound(here, "give the new columns names of their own");
  }

  private ChType common(Step here, List<Field> fields) {
    Field first = fields.get(0);
    ChType type = first.type();
    for (Field field : fields) {
      ChType wider = type;
      type =
          CommonTypes.of(session, here, type, field.type())
              .orElseThrow(() ->
                  here.invalid(
                      "the column '" + field.name() + "'",
                      "it is "
                          + field.type().text()
                          + ", those before it are "
                          + wider.text()
                          + ", and no type holds both; cast one: assign(col(\""
                          + field.name()
                          + "\").cast(\"String\"))",
                      null));
    }
    return type;
  }

  private RexNode cast(RexNode column, ChType found, ChType wanted) {
    return found.text().equals(wanted.text())
        ? column
        : session.rex().makeCall(Typer.UNTYPED, new ChCast(wanted.text(), false), List.of(column));
  }
}
