package io.clickframe.sql.internal.optimize;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  private final JoinKeys keys;
  private final List<Estimate> inputs;
  private final Map<Integer, Double> rows = new HashMap<>();

  /** A tree and what it costs, with all below it. */
  record Costed(JoinTree tree, double cost) {}

  /**
   * @param inputs what is known of each, with the conditions on it alone
   */
  JoinSearch(JoinGraph graph, List<Estimate> inputs) {
    this.keys = new JoinKeys(graph, inputs);
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
    double share = keys.share(left, right);
    if (Double.isNaN(share)) {
      return null;
    }
    // What was found first holds for all orders: they give the same rows.
    double pairs =
        rows.computeIfAbsent(left | right, _ -> Math.max(1, rows(left) * rows(right) * share));
    double cost =
        probe.cost + build.cost + PROBE * rows(left) + BUILD * rows(right) + RESULT * pairs;
    return new Costed(new JoinTree.Pair(probe.tree, build.tree), cost);
  }

  /** How many rows come out of an order that was looked at. */
  double rows(JoinTree tree) {
    return rows(tree.inputs());
  }

  private double rows(int set) {
    return Integer.bitCount(set) == 1
        ? inputs.get(Integer.numberOfTrailingZeros(set)).rows()
        : rows.getOrDefault(set, Double.POSITIVE_INFINITY);
  }
}
