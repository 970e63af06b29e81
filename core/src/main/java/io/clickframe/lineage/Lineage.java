package io.clickframe.lineage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Objects, and the operations that made them of each other. Immutable.
 *
 * <p>An object that was made in several steps (created, then appended to) has several operations.
 */
public final class Lineage {
  private final List<Operation> operations;

  private Lineage(Collection<Operation> operations) {
    this.operations = operations.stream().sorted(Comparator.comparingLong(Operation::id)).toList();
  }

  /** All of the operations. */
  public static Lineage of(Collection<Operation> operations) {
    return new Lineage(operations);
  }

  /** The operations, in the order in which they were done. */
  public List<Operation> operations() {
    return operations;
  }

  /** All objects and sources, in the order of their names. */
  public Set<String> objects() {
    Set<String> objects = new TreeSet<>();
    for (Operation operation : operations) {
      objects.add(operation.object());
      objects.addAll(operation.inputs().values());
    }
    return objects;
  }

  /** What an object was made of, directly or by others. */
  public Lineage upstream(String object) {
    Map<String, List<Operation>> byObject = new LinkedHashMap<>();
    for (Operation operation : operations) {
      byObject.computeIfAbsent(operation.object(), _ -> new ArrayList<>()).add(operation);
    }
    return follow(object, byObject, operation -> operation.inputs().values());
  }

  /** What was made of an object, directly or by others. */
  public Lineage downstream(String object) {
    Map<String, List<Operation>> byInput = new LinkedHashMap<>();
    for (Operation operation : operations) {
      for (String input : new HashSet<>(operation.inputs().values())) {
        byInput.computeIfAbsent(input, _ -> new ArrayList<>()).add(operation);
      }
    }
    return follow(object, byInput, operation -> List.of(operation.object()));
  }

  /** What an object was made of, and what was made of it. */
  public Lineage around(String object) {
    Set<Operation> both = new LinkedHashSet<>(upstream(object).operations);
    both.addAll(downstream(object).operations);
    return new Lineage(both);
  }

  private static Lineage follow(
      String start,
      Map<String, List<Operation>> edges,
      Function<Operation, Collection<String>> next) {
    Set<Operation> found = new LinkedHashSet<>();
    Set<String> seen = new HashSet<>(Set.of(start));
    Deque<String> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      for (Operation operation : edges.getOrDefault(open.pop(), List.of())) {
        found.add(operation);
        next.apply(operation).stream().filter(seen::add).forEach(open::push);
      }
    }
    return new Lineage(found);
  }

  /** A line for each operation: {@code p_top <- create at Daily.java:12 (from: t_sales_1)}. */
  public String toText() {
    StringBuilder text = new StringBuilder();
    for (Operation operation : operations) {
      text.append(operation.object()).append(" <- ").append(operation.label());
      if (!operation.inputs().isEmpty()) {
        StringBuilder inputs = new StringBuilder();
        operation
            .inputs()
            .forEach((role, input) ->
                inputs.append(inputs.isEmpty() ? "" : ", ").append(role + ": " + input));
        text.append(" (").append(inputs).append(')');
      }
      text.append('\n');
    }
    return text.toString();
  }

  /** The graph as a Mermaid flowchart: objects are nodes, inputs are arrows with their roles. */
  public String toMermaid() {
    StringBuilder text = new StringBuilder("flowchart LR\n");
    Map<String, String> names = new LinkedHashMap<>();
    for (String object : objects()) {
      String name = "n" + names.size();
      names.put(object, name);
      text.append("  ").append(name).append("[\"").append(escaped(object)).append("\"]\n");
    }
    for (Operation operation : operations) {
      operation
          .inputs()
          .forEach((role, input) ->
              text.append("  ")
                  .append(names.get(input))
                  .append(" -->|\"")
                  .append(escaped(operation.kind() + ": " + role))
                  .append("\"| ")
                  .append(names.get(operation.object()))
                  .append('\n'));
    }
    return text.toString();
  }

  /** The same as {@link #toText()}. */
  @Override
  public String toString() {
    return toText();
  }

  /** Mermaid has HTML's entities, with {@code #} for {@code &}. */
  private static String escaped(String text) {
    return text.replace("#", "#35;")
        .replace("\"", "#quot;")
        .replace("<", "#lt;")
        .replace("\n", " ");
  }
}
