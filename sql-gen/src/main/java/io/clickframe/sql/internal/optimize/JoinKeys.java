package io.clickframe.sql.internal.optimize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;

/** How many pairs sets of inputs make by a graph's equalities. Sets are bits. Immutable. */
final class JoinKeys {

  /** Columns that are equal. */
  private static final class Key {
    /** Which inputs have one. */
    private final int inputs;

    /** How many different values there are of each input's; infinitely many of the others. */
    private final double[] distinct;

    /** How many rows those are of. */
    private final double[] base;

    Key(int members, int inputs) {
      this.inputs = members;
      this.distinct = new double[inputs];
      this.base = new double[inputs];
      Arrays.fill(distinct, Double.POSITIVE_INFINITY);
      Arrays.fill(base, Double.POSITIVE_INFINITY);
    }

    boolean links(int left, int right) {
      return (inputs & left) != 0 && (inputs & right) != 0;
    }

    static double least(double[] values, int inputs) {
      double least = Double.POSITIVE_INFINITY;
      for (int rest = inputs; rest != 0; rest &= rest - 1) {
        least = Math.min(least, values[Integer.numberOfTrailingZeros(rest)]);
      }
      return least;
    }
  }

  private final List<Key> keys = new ArrayList<>();
  private final int[] rest;

  JoinKeys(JoinGraph graph, List<Estimate> inputs) {
    for (Set<Integer> equal : graph.equal()) {
      Key key = new Key(graph.inputs(equal), inputs.size());
      for (int column : equal) {
        add(key, graph.input(column), distinct(graph, inputs, column), inputs);
      }
      keys.add(key);
    }
    for (RexCall link : graph.links()) {
      Key key = new Key(graph.inputs(link), inputs.size());
      for (RexNode side : link.getOperands()) {
        int input = Integer.numberOfTrailingZeros(graph.inputs(side));
        add(key, input, distinct(graph, inputs, side, input), inputs);
      }
      keys.add(key);
    }
    this.rest = graph.rest().stream().mapToInt(graph::inputs).toArray();
  }

  private static void add(Key key, int input, double distinct, List<Estimate> inputs) {
    key.distinct[input] = Math.min(key.distinct[input], distinct);
    key.base[input] = inputs.get(input).base();
  }

  private static double distinct(JoinGraph graph, List<Estimate> inputs, int column) {
    return inputs.get(graph.input(column)).distinct(graph.position(column));
  }

  /** Of an expression, those of the column that is cast in it. */
  private static double distinct(JoinGraph graph, List<Estimate> inputs, RexNode side, int input) {
    RexNode inner =
        side instanceof RexCall cast && cast.getOperands().size() == 1
            ? cast.getOperands().getFirst()
            : side;
    return inner instanceof RexInputRef column
        ? distinct(graph, inputs, column.getIndex())
        : inputs.get(input).rows();
  }

  /** Which share of all pairs of two sets' rows match; NaN if nothing links them. */
  double share(int left, int right) {
    double values = 1;
    double smaller = Double.POSITIVE_INFINITY;
    int found = 0;
    for (Key key : keys) {
      if (key.links(left, right)) {
        values *= Math.max(Key.least(key.distinct, left), Key.least(key.distinct, right));
        smaller = Math.min(smaller, Key.least(key.base, left | right));
        found++;
      }
    }
    if (found == 0) {
      return Double.NaN;
    }
    // Several keys are seldom independent: together they tell apart what the smaller table has.
    double apart = found == 1 ? values : Math.min(values, smaller);
    double share = 1 / Math.max(1, apart);
    for (int read : rest) {
      boolean isNew = (read & ~(left | right)) == 0 && (read & ~left) != 0 && (read & ~right) != 0;
      share = isNew ? share / 3 : share;
    }
    return share;
  }
}
