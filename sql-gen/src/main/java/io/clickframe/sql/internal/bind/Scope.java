package io.clickframe.sql.internal.bind;

import io.clickframe.internal.node.ExpressionNode.ColumnRef;
import io.clickframe.internal.node.ExpressionNode.StoreColumn;
import io.clickframe.sql.internal.bind.Field.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The columns that a step's expressions see.
 *
 * @param fields the columns by position; in a join's condition those of both sides
 */
record Scope(Step step, List<Field> fields) {

  Scope {
    fields = List.copyOf(fields);
  }

  /** Both sides of a join as one. */
  static Scope joined(Step step, List<Field> left, List<Field> right) {
    List<Field> both = new ArrayList<>(left);
    both.addAll(right);
    return new Scope(step, both);
  }

  /** Whether there is exactly one column of that name. */
  boolean has(String name) {
    return positions(name).size() == 1;
  }

  /** The position of a column by name. */
  int find(ColumnRef column) {
    List<Integer> found = positions(column.name());
    return switch (found.size()) {
      case 1 -> found.get(0);
      case 0 -> throw step.unknownColumn(column.name(), fields.stream().map(Field::name).toList());
      default ->
          throw step.ambiguous(
              column.name(),
              "both sides have it; take it from its store: left.col(\"" + column.name() + "\")");
    };
  }

  /** The position of a column of one particular store. */
  int find(StoreColumn column) {
    Origin origin = new Origin(column.store(), column.name());
    List<Integer> found =
        IntStream.range(0, fields.size())
            .filter(i -> fields.get(i).origins().contains(origin))
            .boxed()
            .toList();
    return switch (found.size()) {
      case 1 -> found.get(0);
      case 0 -> throw step.lostColumn(column.name(), fields);
      default ->
          throw step.ambiguous(
              column.name(),
              "its store is on both sides; give one side a name of its own: store.as(\"other\"),"
                  + " and take the column from that");
    };
  }

  private List<Integer> positions(String name) {
    return IntStream.range(0, fields.size())
        .filter(i -> fields.get(i).name().equals(name))
        .boxed()
        .toList();
  }
}
