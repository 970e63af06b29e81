package io.clickframe.sql.internal.explain;

import io.clickframe.internal.node.RelationNode;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.calcite.rel.RelNode;
import org.jspecify.annotations.Nullable;

/** Which recorded steps the operators of a plan came from. */
public final class StepNumbers {
  private final Map<RelNode, Integer> made = new IdentityHashMap<>();
  private final Map<RelNode, List<RelNode>> origins;

  private StepNumbers(Map<RelNode, List<RelNode>> origins) {
    this.origins = origins;
  }

  /**
   * Looks at what each step added to the plan.
   *
   * @param numbers those of the steps
   * @param plans the plan as each step left it
   * @param origins the operators that others stand for now
   */
  public static StepNumbers of(
      Map<RelationNode, Integer> numbers,
      Function<RelationNode, @Nullable RelNode> plans,
      Map<RelNode, List<RelNode>> origins) {
    StepNumbers steps = new StepNumbers(origins);
    numbers.entrySet().stream()
        .sorted(Comparator.comparing(Map.Entry::getValue))
        .forEach(step -> steps.add(plans.apply(step.getKey()), step.getValue()));
    return steps;
  }

  private void add(@Nullable RelNode plan, int step) {
    if (plan == null) {
      return;
    }
    Deque<RelNode> open = new ArrayDeque<>(List.of(plan));
    while (!open.isEmpty()) {
      RelNode next = open.pop();
      if (made.putIfAbsent(next, step) == null) {
        next.getInputs().forEach(open::push);
      }
    }
  }

  /** The numbers of the steps that an operator came from. */
  public List<Integer> of(RelNode node) {
    TreeSet<Integer> found = new TreeSet<>();
    Deque<RelNode> open = new ArrayDeque<>(List.of(node));
    while (!open.isEmpty()) {
      RelNode next = open.pop();
      Integer step = made.get(next);
      if (step == null) {
        origins.getOrDefault(next, List.of()).forEach(open::push);
      } else {
        found.add(step);
      }
    }
    return List.copyOf(found);
  }
}
