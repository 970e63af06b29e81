package io.clickframe.sql.internal.optimize;

import io.clickframe.sql.internal.plan.RawSql;
import io.clickframe.sql.internal.statistics.ColumnStatistics;
import java.util.List;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.jspecify.annotations.Nullable;

/**
 * Which share of rows fulfils a condition. Where statistics say nothing, by the guesses of System R
 * (Selinger et al., "Access Path Selection in a Relational Database Management System", 1979).
 */
final class Selectivity {
  private static final double EQUALITY = 0.04;
  private static final double RANGE = 1.0 / 3;
  private static final double MATCH = 0.1;
  private static final double OTHER = 1.0 / 3;
  private static final double MISSING = 0.1;

  private final Estimate rows;

  private Selectivity(Estimate rows) {
    this.rows = rows;
  }

  /** The share of the rows, from 0 to 1. */
  static double of(RexNode condition, Estimate rows) {
    return Math.clamp(new Selectivity(rows).share(condition), 0, 1);
  }

  private double share(RexNode node) {
    if (!(node instanceof RexCall call)) {
      return node.isAlwaysTrue() ? 1 : OTHER;
    }
    if (call.getOperator() instanceof RawSql raw) {
      return raw.known() == null ? OTHER : share(Fragments.known(call));
    }
    List<RexNode> operands = call.getOperands();
    return switch (call.getOperator().getName()) {
      case "and" -> both(operands);
      case "or" ->
          1 - operands.stream().mapToDouble(it -> 1 - share(it)).reduce(1, (a, b) -> a * b);
      case "not" -> 1 - share(operands.getFirst());
      case "equals" -> equality(operands.get(0), operands.get(1));
      case "notEquals" -> 1 - equality(operands.get(0), operands.get(1));
      case "in" -> Math.min(1, in(operands));
      case "notIn" -> 1 - Math.min(1, in(operands));
      case "less", "lessOrEquals" -> below(operands.get(0), operands.get(1));
      case "greater", "greaterOrEquals" -> below(operands.get(1), operands.get(0));
      case "like", "ilike", "match" -> MATCH;
      case "notLike", "notILike" -> 1 - MATCH;
      case "isNull" -> MISSING;
      case "isNotNull" -> 1 - MISSING;
      default -> OTHER;
    };
  }

  /** Two bounds of one column are one range. */
  private double both(List<RexNode> parts) {
    double share = 1;
    for (int i = 0; i < parts.size(); i++) {
      double part = share(parts.get(i));
      for (int j = 0; j < i; j++) {
        if (isRangeOfOne(parts.get(j), parts.get(i))) {
          // P(a < x and x < b) = P(x < b) - P(x <= a)
          double first = share(parts.get(j));
          share /= Math.max(first, 1e-9);
          part = Math.max(first + part - 1, 1 / Math.max(1, rows.rows()));
        }
      }
      share *= part;
    }
    return share;
  }

  private boolean isRangeOfOne(RexNode first, RexNode second) {
    Bound one = bound(first);
    Bound other = bound(second);
    return one != null && other != null && one.column == other.column && one.upper != other.upper;
  }

  private record Bound(int column, boolean upper) {}

  private @Nullable Bound bound(RexNode node) {
    if (!(node instanceof RexCall call) || call.getOperands().size() != 2) {
      return null;
    }
    String name = call.getOperator().getName();
    boolean less = name.startsWith("less");
    if (!less && !name.startsWith("greater")) {
      return null;
    }
    RexNode left = call.getOperands().get(0);
    RexNode right = call.getOperands().get(1);
    if (left instanceof RexInputRef column && hasRange(column) && known(right, column)) {
      return new Bound(column.getIndex(), less);
    }
    return right instanceof RexInputRef column && hasRange(column) && known(left, column)
        ? new Bound(column.getIndex(), !less)
        : null;
  }

  private static boolean known(RexNode node, RexInputRef column) {
    return !Double.isNaN(Constants.number(node, column));
  }

  private boolean hasRange(RexInputRef column) {
    return rows.columns().get(column.getIndex()).hasRange();
  }

  private double equality(RexNode left, RexNode right) {
    boolean columns = left instanceof RexInputRef && right instanceof RexInputRef;
    if (columns) {
      return 1 / Math.max(distinct(left), distinct(right));
    }
    RexNode one = left instanceof RexInputRef ? left : right;
    RexNode other = left instanceof RexInputRef ? right : left;
    if (!(one instanceof RexInputRef column) || !Constants.is(other)) {
      return EQUALITY;
    }
    ColumnStatistics known = rows.columns().get(column.getIndex());
    double value = Constants.number(other, column);
    if (known.hasRange() && (value < known.least() || value > known.most())) {
      return 0;
    }
    return Double.isNaN(known.distinct()) ? EQUALITY : 1 / rows.distinct(column.getIndex());
  }

  private double distinct(RexNode column) {
    return rows.distinct(((RexInputRef) column).getIndex());
  }

  private double in(List<RexNode> operands) {
    RexNode value = operands.getFirst();
    return operands.size() == 1
        ? OTHER // a sub-query
        : operands.stream().skip(1).mapToDouble(it -> equality(value, it)).sum();
  }

  private double below(RexNode less, RexNode more) {
    if (less instanceof RexInputRef column && hasRange(column)) {
      return share(column, Constants.number(more, column));
    }
    return more instanceof RexInputRef column && hasRange(column)
        ? 1 - share(column, Constants.number(less, column))
        : RANGE;
  }

  /** The share of a column's values below a number, were they spread evenly. */
  private double share(RexInputRef column, double value) {
    ColumnStatistics known = rows.columns().get(column.getIndex());
    if (Double.isNaN(value)) {
      return RANGE;
    }
    double width = known.most() - known.least();
    return width == 0
        ? (value < known.least() ? 0 : 1)
        : Math.clamp((value - known.least()) / width, 0, 1);
  }
}
