package io.clickframe.sql.internal.bind;

import io.clickframe.internal.node.ExpressionNode.ColumnRef;
import io.clickframe.internal.node.ExpressionNode.StoreColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The columns that a step's expressions see.
 *
 * @param fields the columns by position; in a join's condition those of both sides
 * @param stores the steps before this one, for columns that are taken from them
 */
record Scope(Step step, List<Field> fields, Stores stores) {

  Scope {
    fields = List.copyOf(fields);
  }

  /** Both sides of a join as one. */
  static Scope joined(Step step, List<Field> left, List<Field> right, Stores stores) {
    List<Field> both = new ArrayList<>(left);
    both.addAll(right);
    return new Scope(step, both, stores);
  }

  /** The same step over other columns. */
  Scope over(List<Field> others) {
    return new Scope(step, others, stores);
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
    Field.Id id = id(column);
    List<Integer> found =
        IntStream.range(0, fields.size()).filter(i -> fields.get(i).id() == id).boxed().toList();
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

  private Field.Id id(StoreColumn column) {
    Bound store = stores.find(column.store());
    if (store == null) {
      throw step.lostColumn(column.name(), fields);
    }
    int position = store.names().indexOf(column.name());
    if (position < 0) {
      throw step.unknownColumn(column.name(), store.names());
    }
    return store.fields().get(position).id();
  }

  private List<Integer> positions(String name) {
    return IntStream.range(0, fields.size())
        .filter(i -> fields.get(i).name().equals(name))
        .boxed()
        .toList();
  }
}
