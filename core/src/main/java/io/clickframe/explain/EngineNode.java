package io.clickframe.explain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * An operator as the engine names it.
 *
 * @param id its place in {@link EnginePlan#nodes()}
 * @param operator for example {@code ReadFromMergeTree}
 * @param description what the engine adds to that; may be empty
 * @param details what it says of it, by name: {@code Filter column}, an index's parts
 * @param planNodes the operators of our {@link Plan} that it is; none if it cannot be told
 * @param inputs the operators whose rows it takes
 */
public record EngineNode(
    int id,
    String operator,
    String description,
    Map<String, String> details,
    List<Integer> planNodes,
    List<Integer> inputs) {
  public EngineNode {
    Objects.requireNonNull(operator, "operator is null");
    Objects.requireNonNull(description, "description is null");
    details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    planNodes = List.copyOf(planNodes);
    inputs = List.copyOf(inputs);
  }
}
