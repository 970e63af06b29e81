package io.clickframe.explain;

import io.clickframe.Schema;
import java.util.List;
import java.util.Objects;

/**
 * An operator of a plan.
 *
 * @param id its place in {@link Plan#nodes()}
 * @param operator what it does: {@code Filter}, {@code Join}, {@code Remote}
 * @param detail with what: conditions, keys, a source; may be empty
 * @param columns the columns that it gives, with their types
 * @param place where it runs: {@code ClickHouse}, or the database or nodes that do it
 * @param steps the numbers of the recorded steps that it came from; none if it cannot be told
 * @param inputs the operators whose rows it takes
 * @param subqueries the operators whose rows its expressions ask for
 */
public record PlanNode(
    int id,
    String operator,
    String detail,
    List<Schema.Column> columns,
    String place,
    List<Integer> steps,
    List<Integer> inputs,
    List<Integer> subqueries) {
  public PlanNode {
    Objects.requireNonNull(operator, "operator is null");
    Objects.requireNonNull(detail, "detail is null");
    Objects.requireNonNull(place, "place is null");
    columns = List.copyOf(columns);
    steps = List.copyOf(steps);
    inputs = List.copyOf(inputs);
    subqueries = List.copyOf(subqueries);
  }

  /** Operator and detail. */
  public String text() {
    return detail.isEmpty() ? operator : operator + " " + detail;
  }
}
