package io.clickframe;

import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import io.clickframe.internal.node.ExpressionNode;
import io.clickframe.internal.node.ExpressionNode.Aggregation;
import io.clickframe.internal.node.ExpressionNode.Literal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The part of {@link Expression} that looks at many rows. */
abstract sealed class AggregateMethods permits Expression {
  abstract ExpressionNode node();

  // Aggregates: one value a group, or a window

  /** Sum of the values that are not NULL; NULL when there are none. */
  public AggregateExpression sum() {
    return aggregate("sum", true);
  }

  /** Mean of the values that are not NULL; NULL when there are none. */
  public AggregateExpression avg() {
    return aggregate("avg", true);
  }

  /** Smallest value that is not NULL; NULL when there are none. */
  public AggregateExpression min() {
    return aggregate("min", true);
  }

  /** Largest value that is not NULL; NULL when there are none. */
  public AggregateExpression max() {
    return aggregate("max", true);
  }

  /** Number of values that are not NULL. */
  public AggregateExpression count() {
    return aggregate("count", false);
  }

  /** Exact number of different values that are not NULL. */
  public AggregateExpression countDistinct() {
    return aggregate("uniqExact", false);
  }

  /** Number of different values that are not NULL, within about a percent; fast, little memory. */
  public AggregateExpression approxCountDistinct() {
    return aggregate("uniq", false);
  }

  /**
   * Exact median of the values that are not NULL, interpolated between the two in the middle; NULL
   * when there are none.
   */
  public AggregateExpression median() {
    return quantile(0.5);
  }

  /**
   * Exact value below which a share of the values lies, interpolated between neighbours; NULL when
   * there are no values.
   *
   * @param level from 0 to 1
   * @throws ClickFrameException if the level is not
   */
  public AggregateExpression quantile(double level) {
    return parametric("quantileExactInclusive", true, share("quantile", level));
  }

  /** Like {@link #quantile} by a t-digest: approximate, in little memory. */
  public AggregateExpression approxQuantile(double level) {
    return parametric("quantileTDigest", true, share("approxQuantile", level));
  }

  /** About the {@code count} most frequent values as an array, the most frequent first. */
  public AggregateExpression approxTopK(long count) {
    return parametric("topK", false, Expressions.positive("approxTopK", count));
  }

  /**
   * Standard deviation of a sample (divided by {@code n - 1}); NULL when there are no values, NaN
   * of a single one.
   */
  public AggregateExpression stddev() {
    return aggregate("stddevSamp", true);
  }

  /** Standard deviation of a whole population (divided by {@code n}); NULL without values. */
  public AggregateExpression stddevPop() {
    return aggregate("stddevPop", true);
  }

  /** Variance of a sample; NULL when there are no values, NaN of a single one. */
  public AggregateExpression variance() {
    return aggregate("varSamp", true);
  }

  /** Variance of a whole population; NULL when there are no values. */
  public AggregateExpression variancePop() {
    return aggregate("varPop", true);
  }

  /** Covariance of a sample with another value; NULL without pairs, NaN of a single one. */
  public AggregateExpression covariance(Expression other) {
    return aggregate("covarSamp", true, other);
  }

  /** Covariance of a whole population with another value; NULL when there are no pairs. */
  public AggregateExpression covariancePop(Expression other) {
    return aggregate("covarPop", true, other);
  }

  /** Pearson's correlation with another value; NULL without pairs, NaN where one is constant. */
  public AggregateExpression corr(Expression other) {
    return aggregate("corr", true, other);
  }

  /** Skewness of a whole population; NULL when there are no values. */
  public AggregateExpression skewness() {
    return aggregate("skewPop", true);
  }

  /** Kurtosis of a whole population, 3 for a normal distribution; NULL when there are no values. */
  public AggregateExpression kurtosis() {
    return aggregate("kurtPop", true);
  }

  /** Some value that is not NULL, which one is not certain; NULL when there is none. */
  public AggregateExpression anyValue() {
    return aggregate("any", true);
  }

  /** The value of the first row by {@code orderBy}, be it NULL; NULL without rows. */
  public AggregateExpression first() {
    return aggregate("first", true);
  }

  /** The value of the last row by {@code orderBy}, be it NULL; NULL without rows. */
  public AggregateExpression last() {
    return aggregate("last", true);
  }

  /** The value, other than NULL, where the key is smallest; NULL when there is none. */
  public AggregateExpression minBy(Expression key) {
    return aggregate("argMin", true, key);
  }

  /** The value, other than NULL, where the key is largest; NULL when there is none. */
  public AggregateExpression maxBy(Expression key) {
    return aggregate("argMax", true, key);
  }

  /** The values that are not NULL as an array; in no particular order without {@code orderBy}. */
  public AggregateExpression collect() {
    return aggregate("groupArray", false);
  }

  /** The different values that are not NULL as an array, in no particular order. */
  public AggregateExpression collectDistinct() {
    return aggregate("groupUniqArray", false);
  }

  /**
   * The values that are not NULL as one text with a separator between; NULL when there are none. In
   * no particular order without {@code orderBy}.
   */
  public AggregateExpression joined(String separator) {
    return parametric("groupConcat", true, new Literal(separator));
  }

  /** Whether all truth values that are not NULL are true; NULL when there are none. */
  public AggregateExpression boolAnd() {
    return aggregate("boolAnd", true);
  }

  /** Whether some truth value is true; NULL when all are NULL or there are none. */
  public AggregateExpression boolOr() {
    return aggregate("boolOr", true);
  }

  /** Bits that are set in all values; NULL when there are no values. */
  public AggregateExpression groupBitAnd() {
    return aggregate("groupBitAnd", true);
  }

  /** Bits that are set in some value; NULL when there are no values. */
  public AggregateExpression groupBitOr() {
    return aggregate("groupBitOr", true);
  }

  /** Bits that are set in an odd number of values; NULL when there are no values. */
  public AggregateExpression groupBitXor() {
    return aggregate("groupBitXor", true);
  }

  /**
   * The result of states that {@link AggregateExpression#state} made; the function and its
   * parameters are taken from the column's type. Over no states ClickHouse's default.
   */
  public AggregateExpression merge() {
    return aggregate("merge", false);
  }

  // Window functions: a value for each row, by the rows around it

  /** The value of the row before; NULL in the first row. Types without NULL give their default. */
  public WindowFunction lag() {
    return lag(1);
  }

  /** The value of the row so many rows before; NULL where there is none. */
  public WindowFunction lag(long rows) {
    return WindowFunction.of("lag", node(), distance("lag", rows));
  }

  /** Like {@link #lag(long)}, with a value of the same type instead of NULL. */
  public WindowFunction lag(long rows, Object otherwise) {
    return WindowFunction.of("lag", node(), distance("lag", rows), Arguments.operand(otherwise));
  }

  /** The value of the row after; NULL in the last row. Types without NULL give their default. */
  public WindowFunction lead() {
    return lead(1);
  }

  /** The value of the row so many rows after; NULL where there is none. */
  public WindowFunction lead(long rows) {
    return WindowFunction.of("lead", node(), distance("lead", rows));
  }

  /** Like {@link #lead(long)}, with a value of the same type instead of NULL. */
  public WindowFunction lead(long rows, Object otherwise) {
    return WindowFunction.of("lead", node(), distance("lead", rows), Arguments.operand(otherwise));
  }

  /** The value of the first row of the frame, be it NULL; NULL when the frame is empty. */
  public WindowFunction firstValue() {
    return WindowFunction.of("first_value", node());
  }

  /** The value of the last row of the frame, be it NULL; NULL when the frame is empty. */
  public WindowFunction lastValue() {
    return WindowFunction.of("last_value", node());
  }

  /** The value of the {@code n}th row of the frame, counted from 1; NULL when there is none. */
  public WindowFunction nthValue(long n) {
    return WindowFunction.of("nth_value", node(), Expressions.positive("nthValue", n));
  }

  final AggregateExpression aggregate(
      String function, boolean nullWhenEmpty, @Nullable Object... more) {
    ExpressionNode[] arguments = new ExpressionNode[1 + more.length];
    arguments[0] = node();
    for (int i = 0; i < more.length; i++) {
      arguments[i + 1] = Arguments.operand(more[i]);
    }
    return new AggregateExpression(
        new Aggregation(function, List.of(), List.of(arguments), nullWhenEmpty));
  }

  private AggregateExpression parametric(
      String function, boolean nullWhenEmpty, Literal parameter) {
    return new AggregateExpression(
        new Aggregation(function, List.of(parameter), List.of(node()), nullWhenEmpty));
  }

  private static Literal share(String function, double level) {
    if (level >= 0 && level <= 1) {
      return new Literal(level);
    }
    throw new ClickFrameException(
        ErrorCode.INVALID_ARGUMENT,
        "Cannot call " + function + "(" + level + "): expected a level from 0 to 1");
  }

  private static Literal distance(String function, long rows) {
    if (rows < 0) {
      throw new ClickFrameException(
          ErrorCode.INVALID_ARGUMENT,
          "Cannot call "
              + function
              + "("
              + rows
              + "): expected zero or more rows; "
              + (function.equals("lag") ? "lead" : "lag")
              + "() looks the other way");
    }
    return new Literal(rows);
  }
}
