package io.clickframe.sql.internal.optimize;

import io.clickframe.sql.internal.plan.Conditions;
import io.clickframe.sql.internal.plan.PlanNodes;
import io.clickframe.sql.internal.plan.SwappedJoin;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.logical.LogicalJoin;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexUtil;
import org.jspecify.annotations.Nullable;

/** Puts the joins of regions in order, where something is known of all that they join. */
final class JoinOrder {
  /**
   * The system property with the number of rows below which any order will do. That is for trying
   * out orders on little data.
   */
  static final String LEAST_ROWS = "clickframe.joins.least";

  /** Guesses are rough: an order has to be better by that much to be taken. */
  private static final double WORTH = 0.95;

  private final long leastRows = Long.getLong(LEAST_ROWS, 50_000);
  private final Estimator estimator;
  private boolean decided;
  private boolean undecided;

  JoinOrder(Estimator estimator) {
    this.estimator = estimator;
  }

  /** Whether the engine is to run the joins as they are written now. */
  boolean isDecided() {
    return decided && !undecided;
  }

  /**
   * The region in another order.
   *
   * @param names of its columns
   * @return null if it stays as it is written
   */
  @Nullable RelNode of(Region region, List<String> names) {
    if (!isKnown(region)) {
      undecided |= region.joins();
      return null;
    }
    if (!isLarge(region)) {
      return null;
    }
    Inputs inputs = new Inputs(region);
    JoinSearch search = inputs.search();
    JoinSearch.Costed best = search.best();
    if (best == null) {
      undecided = true;
      return null;
    }
    decided |= region.joins();
    List<Check> last = inputs.checkEarly(search.rows(best.tree()));
    if (last.size() < region.checks().size()) {
      search = inputs.search();
      best = Objects.requireNonNull(search.best(), "fewer rows are joined by the same");
    }
    boolean better = best.cost() < WORTH * search.cost(region.written());
    if (!better && inputs.implied == 0 && region.checks().isEmpty()) {
      return null;
    }
    JoinedPlan plan = new JoinedPlan(inputs.graph, inputs.nodes, this::swapped);
    return plan.of(better ? best.tree() : region.written(), last, names);
  }

  private boolean isKnown(Region region) {
    return region.inputs().stream().allMatch(input -> estimator.of(input) != null)
        && region.checks().stream().allMatch(check -> estimator.of(check.right()) != null);
  }

  private boolean isLarge(Region region) {
    return region.inputs().stream().anyMatch(this::isLarge)
        || region.checks().stream().map(Check::right).anyMatch(this::isLarge);
  }

  private boolean isLarge(RelNode node) {
    return estimate(node).base() >= leastRows;
  }

  private Estimate estimate(RelNode node) {
    return Objects.requireNonNull(estimator.of(node), "all inputs are known");
  }

  /** Looks for the right rows among the left ones, if those are fewer. */
  private RelNode swapped(LogicalJoin join) {
    return estimate(join.getLeft()).rows() < WORTH * estimate(join.getRight()).rows()
        ? SwappedJoin.of(join)
        : join;
  }

  /** The inputs of a region with what is done to each alone. */
  private final class Inputs {
    private final JoinGraph graph;
    private final List<RelNode> nodes = new ArrayList<>();
    private int implied;

    Inputs(Region region) {
      this.graph = new JoinGraph(region);
      for (int i = 0; i < region.inputs().size(); i++) {
        List<RexNode> more = Alternatives.of(graph, i);
        implied += more.size();
        nodes.add(withConditions(i, more));
      }
    }

    private JoinSearch search() {
      return new JoinSearch(graph, nodes.stream().map(JoinOrder.this::estimate).toList());
    }

    /** An input with the conditions that are on it alone. */
    private RelNode withConditions(int number, List<RexNode> implied) {
      RelNode input = graph.region().inputs().get(number);
      int start = graph.region().starts().get(number);
      RexBuilder builder = input.getCluster().getRexBuilder();
      List<RexNode> own = new ArrayList<>();
      for (RexNode condition : graph.rest()) {
        int read = graph.inputs(condition);
        if (read == 1 << number || (read == 0 && number == 0)) {
          own.add(RexUtil.shift(condition, -start));
        }
      }
      own.addAll(implied);
      graph.equal().forEach(equal -> own.addAll(JoinedPlan.within(graph, equal, number)));
      return own.isEmpty() ? input : PlanNodes.filter(input, Conditions.all(builder, own));
    }

    /**
     * Does those semi- and anti-joins at once that are on one input, unless fewer rows are left
     * after the joins.
     *
     * @param joined how many that are
     * @return those that are to be done after the joins
     */
    private List<Check> checkEarly(double joined) {
      List<Check> last = new ArrayList<>();
      for (Check check : graph.region().checks()) {
        List<Integer> inputs = check.read().stream().map(graph::input).distinct().limit(2).toList();
        int only = inputs.size() == 1 ? inputs.getFirst() : -1;
        if (only < 0 || joined < WORTH * estimate(nodes.get(only)).rows()) {
          last.add(check);
        } else {
          LogicalJoin join = check.on(nodes.get(only), graph.columns(only));
          nodes.set(only, swapped(join));
        }
      }
      return last;
    }
  }
}
