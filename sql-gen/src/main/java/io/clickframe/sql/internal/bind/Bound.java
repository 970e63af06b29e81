package io.clickframe.sql.internal.bind;

import io.clickframe.Schema;
import io.clickframe.sql.internal.plan.PlanNodes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;

/**
 * A bound step: the plan, and its columns by position.
 *
 * @param rel the plan; its own field names are for people
 * @param fields the columns; names are unique
 */
record Bound(RelNode rel, List<Field> fields) {

  Bound {
    fields = List.copyOf(fields);
  }

  List<String> names() {
    return fields.stream().map(Field::name).toList();
  }

  Schema schema() {
    return new Schema(
        fields.stream()
            .map(field -> new Schema.Column(field.name(), field.type().type()))
            .toList());
  }

  /** The given columns of this step under the names that the fields have. */
  Bound pick(Session session, List<Integer> positions, List<Field> picked) {
    List<RexNode> references = new ArrayList<>();
    for (int i = 0; i < positions.size(); i++) {
      references.add(session.rex().makeInputRef(picked.get(i).type(), positions.get(i)));
    }
    return project(references, picked);
  }

  Bound project(List<RexNode> expressions, List<Field> outputs) {
    List<String> names = outputs.stream().map(Field::name).toList();
    return new Bound(PlanNodes.project(rel, expressions, names), apart(expressions, outputs));
  }

  /** A column that is passed on twice is itself once; the other is a copy. */
  private static List<Field> apart(List<RexNode> expressions, List<Field> outputs) {
    Set<Integer> seen = new HashSet<>();
    List<Field> apart = new ArrayList<>(outputs.size());
    for (int i = 0; i < outputs.size(); i++) {
      Field field = outputs.get(i);
      boolean copy =
          expressions.get(i) instanceof RexInputRef column && !seen.add(column.getIndex());
      apart.add(copy ? Field.of(field.name(), field.type()) : field);
    }
    return apart;
  }

  /** Refuses two columns of one name. */
  static void requireDistinct(Step step, List<Field> fields) {
    Set<String> seen = new HashSet<>();
    for (Field field : fields) {
      if (!seen.add(field.name())) {
        throw step.collision(field.name(), "name one of them otherwise, with .as(\"other\")");
      }
    }
  }
}
