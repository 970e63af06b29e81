package io.clickframe.testkit.chain.step;

import io.clickframe.AggregateExpression;
import io.clickframe.Expression;
import io.clickframe.Window;
import io.clickframe.testkit.chain.table.Grade;
import io.clickframe.testkit.chain.table.Integers;
import io.clickframe.testkit.chain.table.Kind;
import io.clickframe.testkit.chain.table.Shape;
import io.clickframe.testkit.chain.table.Type;
import io.clickframe.testkit.chain.table.Values;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Aggregate functions of one argument. */
public enum Aggregation {
  SUM("sum", Expression::sum),
  AVG("avg", Expression::avg),
  MIN("min", Expression::min),
  MAX("max", Expression::max),
  COUNT("count", Expression::count),
  COUNT_DISTINCT("countDistinct", Expression::countDistinct),
  MEDIAN("median", Expression::median);

  private final String method;
  private final UnaryOperator<Expression> expression;

  Aggregation(String method, UnaryOperator<Expression> expression) {
    this.method = method;
    this.expression = expression;
  }

  String method() {
    return method;
  }

  Expression over(Expression argument) {
    return expression.apply(argument);
  }

  Expression overWindow(Expression argument, Window window) {
    return ((AggregateExpression) over(argument)).over(window);
  }

  /**
   * The type over a group's values.
   *
   * @param grouped whether there are keys, so that no group is without rows
   */
  Type type(Type of, boolean grouped) {
    boolean nullable = of.nullable() || !grouped;
    Kind kind = of.kind();
    boolean number = kind.integer() || kind.floating() || kind.decimal();
    Grade nearly = of.grade() == Grade.EXACT ? Grade.WILD : Grade.NEARLY;
    return switch (this) {
      case COUNT -> Type.of(Kind.UINT64);
      case COUNT_DISTINCT -> {
        Shape.check(of.reliable(), "Values are not exact");
        yield Type.of(Kind.UINT64);
      }
      case SUM -> {
        Shape.check(number, "No number");
        yield new Type(sum(kind), nullable, kind.floating() ? nearly : Grade.EXACT);
      }
      case AVG -> {
        Shape.check(number, "No number");
        yield new Type(Kind.FLOAT64, nullable, kind.decimal() ? Grade.NEARLY : nearly);
      }
      case MIN, MAX -> {
        Shape.check(kind != Kind.INTS, "An array has no NULL");
        yield of.orNull(nullable).graded(of.tame() ? Grade.EXACT : Grade.NEARLY);
      }
      case MEDIAN -> {
        Shape.check(number && !kind.decimal() && of.tame(), "No exact number");
        yield new Type(Kind.FLOAT64, nullable, Grade.NEARLY);
      }
    };
  }

  private static Kind sum(Kind kind) {
    if (kind.integer()) {
      return kind.signed() ? Kind.INT64 : Kind.UINT64;
    }
    return kind.floating() ? Kind.FLOAT64 : Kind.LONG_DECIMAL;
  }

  /** The value over a group's values; none of them is NULL. */
  @Nullable Object of(List<Object> values, Kind kind) {
    return switch (this) {
      case COUNT -> BigInteger.valueOf(values.size());
      case COUNT_DISTINCT -> BigInteger.valueOf(new HashSet<>(values).size());
      case SUM -> values.isEmpty() ? null : sum(values, kind);
      case AVG ->
          values.isEmpty() ? null : ((Number) sum(values, kind)).doubleValue() / values.size();
      case MIN -> values.isEmpty() ? null : extreme(values, false);
      case MAX -> values.isEmpty() ? null : extreme(values, true);
      case MEDIAN -> values.isEmpty() ? null : median(values);
    };
  }

  private static Object sum(List<Object> values, Kind kind) {
    if (kind.integer()) {
      BigInteger sum =
          values.stream().map(v -> (BigInteger) v).reduce(BigInteger.ZERO, BigInteger::add);
      return Integers.wrap(sum, sum(kind));
    }
    if (kind.decimal()) {
      return values.stream()
          .map(v -> (BigDecimal) v)
          .reduce(BigDecimal.ZERO.setScale(4), BigDecimal::add);
    }
    double sum = values.stream().mapToDouble(v -> (Double) v).sum();
    double size = values.stream().mapToDouble(v -> Math.abs((Double) v)).sum();
    Shape.check(!(Math.abs(sum) < size * 1e-6) || size < 1e-6, "What is left is rounding");
    return plainSum(values);
  }

  /** Without compensation, so that infinities of both signs give NaN. */
  private static double plainSum(List<Object> values) {
    double sum = 0;
    for (Object value : values) {
      sum += (Double) value;
    }
    return sum;
  }

  /** NaN only where there is nothing else. */
  private static Object extreme(List<Object> values, boolean largest) {
    return values.stream().min((a, b) -> Values.sort(a, b, largest)).orElseThrow();
  }

  private static double median(List<Object> values) {
    List<Object> sorted = values.stream().sorted(Values::compare).toList();
    int middle = (sorted.size() - 1) / 2;
    double low = ((Number) sorted.get(middle)).doubleValue();
    double high = ((Number) sorted.get(sorted.size() / 2)).doubleValue();
    return low + (high - low) / 2;
  }
}
