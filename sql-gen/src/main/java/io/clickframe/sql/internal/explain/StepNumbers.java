package io.clickframe.sql.internal.explain;

import io.clickframe.internal.node.RelationNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.calcite.rel.RelNode;
import org.jspecify.annotations.Nullable;

/** Which recorded steps the operators of a plan came from. */
public final class StepNumbers {
  private final IdentityHashMap<RelNode, Integer> made = new IdentityHashMap<>();
  private final IdentityHashMap<RelNode, List<RelNode>> origins;

  private StepNumbers(IdentityHashMap<RelNode, List<RelNode>> origins) {
    this.origins = origins;
  }

  /**
   * Looks at what each step added to the plan.
   *
   * @param steps in the order of their numbers
   * @param plans the plan as each step left it
   * @param origins the operators that others stand for now
   */
  public static StepNumbers of(
      List<RelationNode> steps,
      Function<RelationNode, @Nullable RelNode> plans,
      IdentityHashMap<RelNode, List<RelNode>> origins) {
    StepNumbers numbers = new StepNumbers(origins);
    for (int i = 0; i < steps.size(); i++) {
      numbers.add(plans.apply(steps.get(i)), i + 1);
    }
    return numbers;
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
