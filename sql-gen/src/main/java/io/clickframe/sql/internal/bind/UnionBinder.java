package io.clickframe.sql.internal.bind;

import io.clickframe.internal.node.RelationNode;
import io.clickframe.sql.internal.plan.ChCast;
import io.clickframe.sql.internal.plan.PlanNodes;
import io.clickframe.sql.internal.type.ChType;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rex.RexNode;

/** Inputs put together: columns matched by name, types by the narrowest that holds both. */
final class UnionBinder {
  private final Session session;
  private final Step step;

  UnionBinder(Session session, Step step) {
    this.session = session;
    this.step = step;
  }

  /** All rows of all inputs. */
  Bound bind(List<Bound> inputs) {
    List<Field> fields = fields(inputs);
    return new Bound(PlanNodes.unionAll(aligned(inputs, fields)), fields);
  }

  /** The different rows of the left side that the right side has, or has not. */
  Bound bind(RelationNode.SetKind kind, Bound left, Bound right) {
    List<Bound> inputs = List.of(left, right);
    List<Field> fields = fields(inputs);
    List<RelNode> aligned = aligned(inputs, fields);
    RelNode rel =
        switch (kind) {
          case INTERSECT -> PlanNodes.intersect(aligned);
          case EXCEPT -> PlanNodes.except(aligned);
        };
    return new Bound(rel, fields);
  }

  private List<Field> fields(List<Bound> inputs) {
    List<Field> fields = new ArrayList<>();
    for (Field field : inputs.get(0).fields()) {
      fields.add(Field.of(field.name(), field.type()));
    }
    for (Bound input : inputs.subList(1, inputs.size())) {
      widen(fields, input);
    }
    return fields;
  }

  private List<RelNode> aligned(List<Bound> inputs, List<Field> fields) {
    return inputs.stream().map(input -> aligned(input, fields).rel()).toList();
  }

  private void widen(List<Field> fields, Bound input) {
    TreeSet<String> expected = new TreeSet<>(fields.stream().map(Field::name).toList());
    TreeSet<String> found = new TreeSet<>(input.names());
    if (!expected.equals(found)) {
      TreeSet<String> missing = new TreeSet<>(expected);
      missing.removeAll(found);
      found.removeAll(expected);
      throw step.invalid(
          "stores with different columns",
          (missing.isEmpty() ? "" : "an input lacks " + missing + "; ")
              + (found.isEmpty() ? "" : "an input has " + found + " that the first lacks; ")
              + "select or rename so that they are the same",
          null);
    }
    for (int i = 0; i < fields.size(); i++) {
      Field field = fields.get(i);
      ChType other = input.fields().get(input.names().indexOf(field.name())).type();
      fields.set(i, field.typed(common(field, other)));
    }
  }

  private ChType common(Field field, ChType other) {
    return CommonTypes.of(session, step, field.type(), other)
        .orElseThrow(() ->
            step.invalid(
                "the column '" + field.name() + "'",
                "it is "
                    + field.type().text()
                    + " in one input and "
                    + other.text()
                    + " in another, and no type holds both; cast one: assign(col(\""
                    + field.name()
                    + "\").cast(\"String\"))",
                null));
  }

  private Bound aligned(Bound input, List<Field> fields) {
    List<RexNode> expressions = new ArrayList<>();
    for (Field field : fields) {
      int position = input.names().indexOf(field.name());
      ChType found = input.fields().get(position).type();
      RexNode column = session.rex().makeInputRef(found, position);
      expressions.add(
          found.text().equals(field.type().text())
              ? column
              : session
                  .rex()
                  .makeCall(field.type(), new ChCast(field.type().text(), false), List.of(column)));
    }
    return input.project(expressions, fields);
  }
}
