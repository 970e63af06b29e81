package io.clickframe.internal.explain;

import io.clickframe.Schema;
import io.clickframe.explain.Plan;
import io.clickframe.explain.PlanNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A plan as lines: each operator with the columns that it adds, and the steps it came from. */
final class PlanLines {
  /** A wide table's columns are no help. */
  private static final int MOST_COLUMNS = 12;

  private PlanLines() {}

  static String of(Plan plan) {
    return TreeLines.of(
        plan.nodes(), PlanNode::inputs, node -> line(plan, node), PlanNode::subqueries);
  }

  private static String line(Plan plan, PlanNode node) {
    return node.text() + StepLines.reference(node.steps()) + added(plan, node);
  }

  private static String added(Plan plan, PlanNode node) {
    Set<Schema.Column> known = new HashSet<>();
    node.inputs().forEach(it -> known.addAll(plan.nodes().get(it).columns()));
    List<Schema.Column> added =
        node.columns().stream().filter(column -> !known.contains(column)).toList();
    if (added.isEmpty()) {
      return "";
    }
    return added.stream()
        .limit(MOST_COLUMNS)
        .map(column -> column.name() + " " + column.type())
        .collect(
            Collectors.joining(
                ", ",
                " -> ",
                added.size() > MOST_COLUMNS ? ", " + (added.size() - MOST_COLUMNS) + " more" : ""));
  }
}
