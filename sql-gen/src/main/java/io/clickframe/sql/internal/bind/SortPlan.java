package io.clickframe.sql.internal.bind;

import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;

/**
 * Where the keys of a sort are.
 *
 * @param input the step's input, with a further column for each key that is none
 * @param positions the column of each key
 */
record SortPlan(Bound input, List<Integer> positions) {

  static SortPlan of(Session session, Bound input, List<RexNode> keys) {
    List<RexNode> expressions = new ArrayList<>();
    List<Field> fields = new ArrayList<>(input.fields());
    for (int i = 0; i < input.fields().size(); i++) {
      expressions.add(session.rex().makeInputRef(input.fields().get(i).type(), i));
    }
    List<Integer> positions = new ArrayList<>();
    for (RexNode key : keys) {
      if (key instanceof RexInputRef column) {
        positions.add(column.getIndex());
      } else {
        positions.add(expressions.size());
        expressions.add(key);
        fields.add(Field.of("sort key " + positions.size(), Outputs.type(key)));
      }
    }
    return fields.size() == input.fields().size()
        ? new SortPlan(input, positions)
        : new SortPlan(input.project(expressions, fields), positions);
  }
}
