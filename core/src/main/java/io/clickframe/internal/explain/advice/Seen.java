package io.clickframe.internal.explain.advice;

import io.clickframe.explain.EngineNode;
import io.clickframe.explain.EngineProfile;
import io.clickframe.explain.Plan;
import io.clickframe.explain.PlanNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What rules go by.
 *
 * @param plan the operators
 * @param kept why steps stay in ClickHouse that could run in a database
 * @param sql the statement
 * @param engine the engine's operators; none if it was not asked
 * @param run what was measured, or null before a run
 */
public record Seen(
    Plan plan,
    List<String> kept,
    String sql,
    List<EngineNode> engine,
    @Nullable EngineProfile run) {
  public Seen {
    kept = List.copyOf(kept);
    engine = List.copyOf(engine);
  }

  Stream<PlanNode> operators(String name) {
    return plan.nodes().stream().filter(node -> node.operator().equals(name));
  }

  /** Texts of SQL that give rows. */
  Stream<PlanNode> queries() {
    return plan.nodes().stream()
        .filter(node -> node.operator().equals("Query") || node.detail().startsWith("query {"));
  }

  PlanNode node(int id) {
    return plan.nodes().get(id);
  }

  /** The operators below one, itself included. Plans may be deeper than the stack. */
  Stream<PlanNode> below(PlanNode node) {
    List<PlanNode> found = new ArrayList<>();
    Deque<PlanNode> open = new ArrayDeque<>(List.of(node));
    while (!open.isEmpty()) {
      PlanNode next = open.pop();
      found.add(next);
      next.inputs().forEach(id -> open.push(node(id)));
    }
    return found.stream();
  }

  /** The recorded steps that operators of the engine are. */
  List<Integer> steps(EngineNode theirs) {
    Set<Integer> steps = new TreeSet<>();
    theirs.planNodes().forEach(id -> steps.addAll(node(id).steps()));
    return List.copyOf(steps);
  }
}
