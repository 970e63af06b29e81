package io.clickframe.sql.internal.optimize;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.jspecify.annotations.Nullable;

/**
 * Finds the cheapest order of a region's joins: the best of all trees, bushy ones too, for few
 * inputs (Moerkotte and Neumann, "Analysis of Two Existing and One New Dynamic Programming
 * Algorithm", 2006, without the cross products); for many, the pair with the fewest rows again and
 * again (Fegaras, "A New Heuristic for Optimizing Large Queries", 1998). For one thread.
 */
final class JoinSearch {
  private static final int MOST_FOR_ALL_TREES = 9;

  // What a row costs: measured on TPC-H, scale 1, over Parquet.
  private static final double PROBE = 1;
  private static final double BUILD = 2;
  private static final double RESULT = 0.5;

  private final JoinGraph graph;
  private final List<Estimate> inputs;
  private final Map<Integer, Double> rows = new HashMap<>();

  /** A tree and what it costs, with all below it. */
  record Costed(JoinTree tree, double cost) {}

  /**
   * @param inputs what is known of each, with the conditions on it alone
   */
  JoinSearch(JoinGraph graph, List<Estimate> inputs) {
    this.graph = graph;
    this.inputs = inputs;
  }

  /** The cheapest order; null if some inputs are joined with no equality. */
  @Nullable Costed best() {
    return inputs.size() <= MOST_FOR_ALL_TREES ? bestOfAll() : greedy();
  }

  private @Nullable Costed bestOfAll() {
    int all = (1 << inputs.size()) - 1;
    @Nullable Costed[] best = new Costed[all + 1];
    for (int i = 0; i < inputs.size(); i++) {
      best[1 << i] = new Costed(new JoinTree.Input(i), 0);
    }
    for (int set = 1; set <= all; set++) {
      // Subsets come before their supersets; each pair of halves is met twice, in both roles.
      for (int probe = (set - 1) & set; probe > 0; probe = (probe - 1) & set) {
        Costed left = best[probe];
        Costed right = best[set ^ probe];
        if (left != null && right != null) {
          Costed pair = pair(left, right);
          Costed known = best[set];
          if (pair != null && (known == null || pair.cost < known.cost)) {
            best[set] = pair;
          }
        }
      }
    }
    return best[all];
  }

  private @Nullable Costed greedy() {
    List<Costed> parts = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i++) {
      parts.add(new Costed(new JoinTree.Input(i), 0));
    }
    while (parts.size() > 1) {
      Costed next = null;
      double fewest = Double.POSITIVE_INFINITY;
      for (Costed left : parts) {
        for (Costed right : parts) {
          Costed pair = left.equals(right) ? null : pair(left, right);
          if (pair != null && rows(pair.tree) < fewest) {
            fewest = rows(pair.tree);
            next = pair;
          }
        }
      }
      if (next == null) {
        return null;
      }
      JoinTree.Pair made = (JoinTree.Pair) next.tree;
      parts.removeIf(it -> it.tree.equals(made.probe()) || it.tree.equals(made.build()));
      Costed swapped = pair(costed(made.build()), costed(made.probe()));
      parts.add(swapped != null && swapped.cost < next.cost ? swapped : next);
    }
    return parts.getFirst();
  }

  /** What an order costs that is given. */
  double cost(JoinTree tree) {
    return costed(tree).cost;
  }

  private Costed costed(JoinTree tree) {
    if (tree instanceof JoinTree.Pair(JoinTree probe, JoinTree build)) {
      Costed pair = pair(costed(probe), costed(build));
      return pair == null ? new Costed(tree, Double.POSITIVE_INFINITY) : pair;
    }
    return new Costed(tree, 0);
  }

  private @Nullable Costed pair(Costed probe, Costed build) {
    int left = probe.tree.inputs();
    int right = build.tree.inputs();
    double known = rows.getOrDefault(left | right, Double.NaN);
    double pairs = Double.isNaN(known) ? pairs(left, right) : known;
    if (Double.isNaN(pairs) || !isLinked(left, right)) {
      return null;
    }
    rows.putIfAbsent(left | right, pairs);
    double cost =
        probe.cost
            + build.cost
            + PROBE * rows(probe.tree)
            + BUILD * rows(build.tree)
            + RESULT * pairs;
    return new Costed(new JoinTree.Pair(probe.tree, build.tree), cost);
  }

  /** How many rows come out of an order that was looked at. */
  double rows(JoinTree tree) {
    return tree instanceof JoinTree.Input(int number)
        ? inputs.get(number).rows()
        : rows.getOrDefault(tree.inputs(), Double.POSITIVE_INFINITY);
  }

  private double rows(int set) {
    return Integer.bitCount(set) == 1
        ? inputs.get(Integer.numberOfTrailingZeros(set)).rows()
        : rows.getOrDefault(set, Double.POSITIVE_INFINITY);
  }

  private boolean isLinked(int left, int right) {
    return graph.equal().stream().anyMatch(set -> links(set, left, right))
        || graph.links().stream().anyMatch(link -> links(link, left, right));
  }

  private boolean links(Set<Integer> equal, int left, int right) {
    return !graph.members(equal, left).isEmpty() && !graph.members(equal, right).isEmpty();
  }

  private boolean links(RexCall link, int left, int right) {
    int read = graph.inputs(link);
    return (read & left) != 0 && (read & right) != 0 && (read & ~(left | right)) == 0;
  }

  /** How many pairs there are; NaN if nothing links them. */
  private double pairs(int left, int right) {
    double values = 1;
    int keys = 0;
    double smaller = Double.POSITIVE_INFINITY;
    for (Set<Integer> equal : graph.equal()) {
      if (links(equal, left, right)) {
        values *= Math.max(distinct(equal, left), distinct(equal, right));
        smaller = Math.min(smaller, Math.min(base(equal, left), base(equal, right)));
        keys++;
      }
    }
    for (RexCall link : graph.links()) {
      if (links(link, left, right)) {
        values *= Math.max(distinct(link, 0), distinct(link, 1));
        keys++;
      }
    }
    if (keys == 0) {
      return Double.NaN;
    }
    // Several keys are seldom independent: together they tell apart what the smaller table has.
    double apart = keys == 1 ? values : Math.min(values, smaller);
    double share = Math.pow(1.0 / 3, (double) restOf(left, right));
    return Math.max(1, rows(left) * rows(right) / Math.max(1, apart) * share);
  }

  private long restOf(int left, int right) {
    return graph.rest().stream()
        .mapToInt(graph::inputs)
        .filter(
            read -> (read & ~(left | right)) == 0 && (read & ~left) != 0 && (read & ~right) != 0)
        .count();
  }

  private double distinct(Set<Integer> equal, int side) {
    return graph.members(equal, side).stream().mapToDouble(this::distinct).min().orElse(1);
  }

  private double base(Set<Integer> equal, int side) {
    return graph.members(equal, side).stream()
        .mapToDouble(column -> inputs.get(graph.input(column)).base())
        .min()
        .orElse(1);
  }

  private double distinct(int column) {
    return inputs.get(graph.input(column)).distinct(graph.position(column));
  }

  private double distinct(RexCall link, int operand) {
    RexNode side = link.getOperands().get(operand);
    RexNode inner =
        side instanceof RexCall cast && cast.getOperands().size() == 1
            ? cast.getOperands().getFirst()
            : side;
    return inner instanceof RexInputRef column
        ? distinct(column.getIndex())
        : inputs.get(Integer.numberOfTrailingZeros(graph.inputs(side))).rows();
  }
}
