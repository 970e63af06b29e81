package io.clickframe.function;

import static io.clickframe.Expressions.fn;

import io.clickframe.Expression;

/** Arrays or tuples of numbers as vectors. Both have the same length, else the query fails. */
public final class VectorFunctions {
  private final Expression value;

  /** The functions of a value; {@link Expression#vector()} is shorter. */
  public VectorFunctions(Expression value) {
    this.value = value;
  }

  /** The sum of the absolute values. */
  public Expression l1Norm() {
    return fn("L1Norm", value);
  }

  /** The length: the root of the sum of squares. */
  public Expression l2Norm() {
    return fn("L2Norm", value);
  }

  /** The sum of squares. */
  public Expression l2SquaredNorm() {
    return fn("L2SquaredNorm", value);
  }

  /** The largest absolute value. */
  public Expression linfNorm() {
    return fn("LinfNorm", value);
  }

  /** The vector, a tuple, with length one. */
  public Expression l2Normalize() {
    return fn("L2Normalize", value);
  }

  /** The sum of the absolute differences. */
  public Expression l1Distance(Object other) {
    return fn("L1Distance", value, other);
  }

  /** The root of the sum of squared differences. */
  public Expression l2Distance(Object other) {
    return fn("L2Distance", value, other);
  }

  /** The sum of squared differences. */
  public Expression l2SquaredDistance(Object other) {
    return fn("L2SquaredDistance", value, other);
  }

  /** The largest absolute difference. */
  public Expression linfDistance(Object other) {
    return fn("LinfDistance", value, other);
  }

  /** One minus the cosine of the angle between the two. */
  public Expression cosineDistance(Object other) {
    return fn("cosineDistance", value, other);
  }

  /** The sum of the products. */
  public Expression dotProduct(Object other) {
    return fn("dotProduct", value, other);
  }
}
