package io.clickframe.function;

import static io.clickframe.Expressions.fn;
import static io.clickframe.Expressions.lambda;

import io.clickframe.Expression;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * What is computed from all elements of an array. NULL elements do not count; of none the result is
 * NULL, as of an aggregate over no rows.
 */
public final class ArrayAggregates {
  private final Expression value;

  /** The functions of an array; {@link ArrayFunctions#agg()} is shorter. */
  public ArrayAggregates(Expression value) {
    this.value = value;
  }

  /** The sum. */
  public Expression sum() {
    return reduced("sumOrNull");
  }

  /** The mean. */
  public Expression avg() {
    return reduced("avgOrNull");
  }

  /** The smallest element. */
  public Expression min() {
    return reduced("minOrNull");
  }

  /** The largest element. */
  public Expression max() {
    return reduced("maxOrNull");
  }

  /** The exact median, interpolated between the two in the middle. */
  public Expression median() {
    return reduced("quantileExactInclusiveOrNull(0.5)");
  }

  /** The standard deviation of a sample. */
  public Expression stddev() {
    return reduced("stddevSampOrNull");
  }

  /** The product, a {@code Float64}; 1 of none. The elements cannot be NULL. */
  public Expression product() {
    return fn("arrayProduct", value);
  }

  /** The exact number of different elements, 0 of none. */
  public Expression countDistinct() {
    return reduced("uniqExact");
  }

  /** Up to each element, the sum until there. The elements cannot be NULL. */
  public Expression cumSum() {
    return fn("arrayCumSum", value);
  }

  /** Each element less the one before it, 0 for the first. The elements cannot be NULL. */
  public Expression difference() {
    return fn("arrayDifference", value);
  }

  /**
   * What a function makes of a start and each element in turn: {@code fold(0, (sum, x) ->
   * sum.plus(x))}. The start gets the type of the function's result.
   */
  public Expression fold(
      @Nullable Object start, BiFunction<? super Expression, ? super Expression, ?> function) {
    return fn("arrayFold", lambda(function), value, start);
  }

  private Expression reduced(String aggregate) {
    return fn("arrayReduce", aggregate, value);
  }
}
