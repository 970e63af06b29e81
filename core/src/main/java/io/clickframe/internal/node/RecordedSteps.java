package io.clickframe.internal.node;

import io.clickframe.explain.RecordedStep;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;

/** The steps of a chain, each once, with numbers. Immutable. */
public final class RecordedSteps {
  private final List<RecordedStep> steps = new ArrayList<>();
  private final List<RelationNode> nodes = new ArrayList<>();
  private final IdentityHashMap<RelationNode, Integer> numbers = new IdentityHashMap<>();

  private RecordedSteps() {}

  /** Numbers the steps of a chain: inputs before what takes them. */
  public static RecordedSteps of(RelationNode relation) {
    RecordedSteps made = new RecordedSteps();
    made.add(relation, 0);
    return made;
  }

  /** The steps in the order of their numbers. */
  public List<RecordedStep> steps() {
    return Collections.unmodifiableList(steps);
  }

  /** The nodes in the order of their numbers. */
  public List<RelationNode> nodes() {
    return Collections.unmodifiableList(nodes);
  }

  /** The number of a node, or 0 if it is of another chain. */
  public int number(RelationNode node) {
    return numbers.getOrDefault(node, 0);
  }

  /** Chains may be longer than the stack is deep: no call for the step before. */
  private void add(RelationNode last, int depth) {
    Deque<RelationNode> chain = new ArrayDeque<>();
    RelationNode step = last;
    while (!numbers.containsKey(step)) {
      chain.push(step);
      if (step.inputs().isEmpty()) {
        break;
      }
      step = step.inputs().getFirst();
    }
    while (!chain.isEmpty()) {
      RelationNode next = chain.pop();
      next.inputs().stream().skip(1).forEach(other -> add(other, depth + 1));
      List<Integer> inputs = next.inputs().stream().map(numbers::get).toList();
      nodes.add(next);
      numbers.put(next, nodes.size());
      steps.add(
          new RecordedStep(
              steps.size() + 1, StepText.of(next), next.site().toString(), inputs, depth));
    }
  }
}
