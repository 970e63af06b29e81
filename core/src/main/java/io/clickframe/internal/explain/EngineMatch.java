package io.clickframe.internal.explain;

import io.clickframe.explain.EngineNode;
import io.clickframe.explain.Plan;
import io.clickframe.explain.PlanNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;

/**
 * Which operators of our plan an operator of the engine is. The engine says nothing of that, and
 * moves, merges and adds operators; so those that rows must pass one by one (reads, joins, groups,
 * sorts) are matched in their order if there are as many of them on both sides, and the others by
 * what they lie between. What is in doubt is not matched.
 */
final class EngineMatch {
  private enum Kind {
    READ,
    JOIN,
    GROUP,
    SORT,
    DISTINCT,
    UNION,
    FILTER,
    LIMIT,
    PROJECT,
    WINDOW,
    OTHER;

    boolean isAnchor() {
      return compareTo(UNION) <= 0;
    }
  }

  private final List<EngineNode> engine;
  private final List<PlanNode> plan;
  private final Map<Integer, Integer> anchors = new HashMap<>();

  private EngineMatch(List<EngineNode> engine, List<PlanNode> plan) {
    this.engine = engine;
    this.plan = plan;
  }

  /** The engine's operators with the operators of the plan that they are. */
  static List<EngineNode> of(List<EngineNode> engine, Plan plan) {
    if (engine.isEmpty()) {
      return engine;
    }
    EngineMatch match = new EngineMatch(engine, plan.nodes());
    match.matchAnchors();
    return engine.stream()
        .map(node -> EngineNodes.withPlanNodes(node, List.copyOf(match.planNodes(node))))
        .toList();
  }

  private static Kind kind(EngineNode node) {
    String name = node.operator();
    return switch (name) {
      case "Filter" -> Kind.FILTER;
      case "Aggregating", "MergingAggregated", "Cube", "Rollup", "TotalsHaving" -> Kind.GROUP;
      case "Sorting" ->
          node.description().startsWith("Sorting for window") ? Kind.WINDOW : Kind.SORT;
      case "Limit", "Offset", "LimitBy", "FractionalLimit" -> Kind.LIMIT;
      case "Distinct" -> node.description().startsWith("Preliminary") ? Kind.OTHER : Kind.DISTINCT;
      case "Join", "FilledJoin", "JoinLogical" -> Kind.JOIN;
      case "Window" -> Kind.WINDOW;
      case "Union", "IntersectOrExcept" -> Kind.UNION;
      case "Expression" -> Kind.PROJECT;
      default -> node.inputs().isEmpty() ? Kind.READ : Kind.OTHER;
    };
  }

  private static Kind kind(PlanNode node) {
    return switch (node.operator()) {
      case "Scan", "Remote", "Query" -> Kind.READ;
      case "Filter", "Qualify" -> Kind.FILTER;
      case "Project" -> Kind.PROJECT;
      case "Aggregate" -> Kind.GROUP;
      case "Distinct" -> Kind.DISTINCT;
      case "Join" -> Kind.JOIN;
      case "Sort" -> Kind.SORT;
      case "Limit", "Offset", "Tail" -> Kind.LIMIT;
      case "Union", "Intersect", "Except" -> Kind.UNION;
      default -> Kind.OTHER;
    };
  }

  /** What a database does is one read for the engine. */
  private static List<Integer> inputs(PlanNode node) {
    return node.operator().equals("Remote") ? List.of() : node.inputs();
  }

  private void matchAnchors() {
    Map<Kind, List<Integer>> theirs =
        byKind(0, id -> engine.get(id).inputs(), id -> kind(engine.get(id)));
    Map<Kind, List<Integer>> ours = byKind(0, id -> inputs(plan.get(id)), id -> kind(plan.get(id)));
    for (Kind kind : Kind.values()) {
      List<Integer> from = theirs.getOrDefault(kind, List.of());
      List<Integer> to = ours.getOrDefault(kind, List.of());
      if (kind.isAnchor() && from.size() == to.size()) {
        for (int i = 0; i < from.size(); i++) {
          anchors.put(from.get(i), to.get(i));
        }
      }
    }
  }

  /** Inputs first, from left to right. Plans may be deeper than the stack. */
  private static Map<Kind, List<Integer>> byKind(
      int root, IntFunction<List<Integer>> inputs, IntFunction<Kind> kinds) {
    List<Integer> order = new ArrayList<>();
    List<Integer> open = new ArrayList<>(List.of(root));
    while (!open.isEmpty()) {
      int next = open.removeLast();
      order.add(next);
      open.addAll(inputs.apply(next));
    }
    Map<Kind, List<Integer>> found = new EnumMap<>(Kind.class);
    order
        .reversed()
        .forEach(id -> found.computeIfAbsent(kinds.apply(id), _ -> new ArrayList<>()).add(id));
    return found;
  }

  private Set<Integer> planNodes(EngineNode node) {
    Integer anchor = anchors.get(node.id());
    Kind kind = kind(node);
    if (anchor != null) {
      return withSameRows(anchor, kind);
    }
    if (kind.isAnchor() || kind == Kind.OTHER) {
      return Set.of();
    }
    int below = below(node);
    if (below < 0) {
      return Set.of();
    }
    Set<Integer> found = new TreeSet<>();
    for (PlanNode candidate : plan) {
      if (kind(candidate) == ofPlan(kind) && below(candidate) == below) {
        found.add(candidate.id());
      }
    }
    return found;
  }

  /** A read may do the filters right above it. */
  private Set<Integer> withSameRows(int anchor, Kind kind) {
    Set<Integer> found = new TreeSet<>(Set.of(anchor));
    if (kind == Kind.READ && !hasFilterAbove(anchor)) {
      for (PlanNode candidate : plan) {
        if (kind(candidate) == Kind.FILTER && below(candidate) == anchor) {
          found.add(candidate.id());
        }
      }
    }
    return found;
  }

  private boolean hasFilterAbove(int anchor) {
    return engine.stream().anyMatch(it -> kind(it) == Kind.FILTER && below(it) == anchor);
  }

  private static Kind ofPlan(Kind kind) {
    return kind == Kind.WINDOW ? Kind.PROJECT : kind;
  }

  /** The operator of our plan whose rows an operator of the engine takes, or -1. */
  private int below(EngineNode node) {
    return nearest(
        node.id(),
        id -> engine.get(id).inputs(),
        id -> kind(engine.get(id)).isAnchor() ? anchors.getOrDefault(id, -1) : -2);
  }

  private int below(PlanNode node) {
    return nearest(
        node.id(), id -> inputs(plan.get(id)), id -> kind(plan.get(id)).isAnchor() ? id : -2);
  }

  /** Follows first inputs to what the function does not answer with -2. */
  private static int nearest(
      int from, IntFunction<List<Integer>> inputs, ToIntFunction<Integer> answer) {
    Set<Integer> seen = new HashSet<>();
    int at = from;
    while (seen.add(at) && !inputs.apply(at).isEmpty()) {
      at = inputs.apply(at).getFirst();
      int found = answer.applyAsInt(at);
      if (found != -2) {
        return found;
      }
    }
    return -1;
  }
}
