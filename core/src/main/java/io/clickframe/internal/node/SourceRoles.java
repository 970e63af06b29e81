package io.clickframe.internal.node;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What each source of a chain is to it: {@code from} for the one that it began with, {@code join},
 * {@code union}, a query's name for a store, {@code sub-query}.
 */
public final class SourceRoles {
  private SourceRoles() {}

  /**
   * The sources by role, in the chain's order; a role that several have is numbered from the
   * second.
   *
   * @param all every source that is read; those in expressions are found nowhere else
   */
  public static Map<String, String> of(RelationNode chain, List<SourceNode> all) {
    IdentityHashMap<SourceNode, String> roles = new IdentityHashMap<>();
    Deque<Map.Entry<RelationNode, String>> open = new ArrayDeque<>();
    IdentityHashMap<RelationNode, Boolean> seen = new IdentityHashMap<>();
    open.push(Map.entry(chain, "from"));
    while (!open.isEmpty()) {
      Map.Entry<RelationNode, String> next = open.pop();
      if (seen.put(next.getKey(), true) != null) {
        continue;
      }
      if (next.getKey() instanceof RelationNode.Scan scan) {
        roles.putIfAbsent(scan.source(), next.getValue());
      }
      inputs(next.getKey(), next.getValue())
          .forEach((input, role) -> open.push(Map.entry(input, role)));
    }
    Map<String, String> named = new LinkedHashMap<>();
    for (SourceNode source : all) {
      String role = roles.getOrDefault(source, "sub-query");
      if (!named.containsValue(source.origin()) || !named.containsKey(role)) {
        named.put(free(role, named), source.origin());
      }
    }
    return Collections.unmodifiableMap(named);
  }

  private static IdentityHashMap<RelationNode, String> inputs(RelationNode node, String role) {
    IdentityHashMap<RelationNode, String> inputs = new IdentityHashMap<>();
    switch (node) {
      case RelationNode.SqlQuery query ->
          query.stores().forEach((name, store) -> inputs.put(store, name));
      case RelationNode.OnTwo two -> {
        inputs.put(two.right(), kind(two));
        inputs.put(two.left(), role);
      }
      case RelationNode.Union union -> {
        union.inputs().forEach(input -> inputs.put(input, "union"));
        inputs.put(union.inputs().getFirst(), role);
      }
      default -> node.inputs().forEach(input -> inputs.put(input, role));
    }
    return inputs;
  }

  private static String kind(RelationNode.OnTwo step) {
    return switch (step) {
      case RelationNode.Join _ -> "join";
      case RelationNode.AsofJoin _ -> "asof join";
      case RelationNode.SetOperation set -> set.kind().name().toLowerCase(Locale.ROOT);
    };
  }

  private static String free(String role, Map<String, String> taken) {
    String name = role;
    for (int i = 2; taken.containsKey(name); i++) {
      name = role + " " + i;
    }
    return name;
  }
}
