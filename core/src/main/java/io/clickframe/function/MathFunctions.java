package io.clickframe.function;

import static io.clickframe.Expressions.fn;

import io.clickframe.Expression;

/**
 * Mathematics beyond the methods of {@link Expression} itself. Floats follow IEEE 754: outside the
 * domain the result is NaN or infinite, not an error. NULL gives NULL.
 */
public final class MathFunctions {
  private final Expression value;

  /** The functions of a value; {@link Expression#math()} is shorter. */
  public MathFunctions(Expression value) {
    this.value = value;
  }

  /** The value without its fraction, rounded towards zero. */
  public Expression trunc() {
    return fn("trunc", value);
  }

  /** Minus one, zero or one. */
  public Expression sign() {
    return fn("sign", value);
  }

  /** The square root; of a negative number NaN. */
  public Expression sqrt() {
    return fn("sqrt", value);
  }

  /** The cube root. */
  public Expression cbrt() {
    return fn("cbrt", value);
  }

  /** Euler's number to the power of the value. */
  public Expression exp() {
    return fn("exp", value);
  }

  /** Two to the power of the value. */
  public Expression exp2() {
    return fn("exp2", value);
  }

  /** Ten to the power of the value. */
  public Expression exp10() {
    return fn("exp10", value);
  }

  /** The natural logarithm; of zero minus infinity, of a negative number NaN. */
  public Expression log() {
    return fn("log", value);
  }

  /** The logarithm to base two. */
  public Expression log2() {
    return fn("log2", value);
  }

  /** The logarithm to base ten. */
  public Expression log10() {
    return fn("log10", value);
  }

  /** The natural logarithm of one plus the value, exact near zero. */
  public Expression log1p() {
    return fn("log1p", value);
  }

  /** The logarithm to any base. */
  public Expression logBase(Object base) {
    return fn("log", value).div(fn("log", base));
  }

  /** The sine of an angle in radians. */
  public Expression sin() {
    return fn("sin", value);
  }

  /** The cosine of an angle in radians. */
  public Expression cos() {
    return fn("cos", value);
  }

  /** The tangent of an angle in radians. */
  public Expression tan() {
    return fn("tan", value);
  }

  /** The angle in radians with this sine. */
  public Expression asin() {
    return fn("asin", value);
  }

  /** The angle in radians with this cosine. */
  public Expression acos() {
    return fn("acos", value);
  }

  /** The angle in radians with this tangent. */
  public Expression atan() {
    return fn("atan", value);
  }

  /** The hyperbolic sine. */
  public Expression sinh() {
    return fn("sinh", value);
  }

  /** The hyperbolic cosine. */
  public Expression cosh() {
    return fn("cosh", value);
  }

  /** The hyperbolic tangent. */
  public Expression tanh() {
    return fn("tanh", value);
  }

  /** The inverse of the hyperbolic sine. */
  public Expression asinh() {
    return fn("asinh", value);
  }

  /** The inverse of the hyperbolic cosine. */
  public Expression acosh() {
    return fn("acosh", value);
  }

  /** The inverse of the hyperbolic tangent. */
  public Expression atanh() {
    return fn("atanh", value);
  }

  /** The angle in radians of the point whose y is this value. */
  public Expression atan2(Object x) {
    return fn("atan2", value, x);
  }

  /** The hypotenuse of a right triangle with these legs. */
  public Expression hypot(Object y) {
    return fn("hypot", value, y);
  }

  /** The cotangent of an angle in radians. */
  public Expression cot() {
    return fn("cos", value).div(fn("sin", value));
  }

  /** The angle in degrees of one in radians. */
  public Expression degrees() {
    return fn("degrees", value);
  }

  /** The angle in radians of one in degrees. */
  public Expression radians() {
    return fn("radians", value);
  }

  /** The greatest common divisor of two integers. */
  public Expression gcd(Object other) {
    return fn("gcd", value, other);
  }

  /** The least common multiple of two integers. */
  public Expression lcm(Object other) {
    return fn("lcm", value, other);
  }

  /** The product of all integers from one to the value; above 20 the query fails. */
  public Expression factorial() {
    return fn("factorial", value);
  }

  /** The error function. */
  public Expression erf() {
    return fn("erf", value);
  }

  /** One minus the error function. */
  public Expression erfc() {
    return fn("erfc", value);
  }

  /** The gamma function. */
  public Expression gamma() {
    return fn("tgamma", value);
  }

  /** The logarithm of the gamma function. */
  public Expression lgamma() {
    return fn("lgamma", value);
  }

  /** One divided by one plus Euler's number to the power of minus the value. */
  public Expression sigmoid() {
    return fn("sigmoid", value);
  }

  /** The value, or the bound it lies beyond. */
  public Expression clip(Object low, Object high) {
    return fn("clamp", value, low, high);
  }

  /**
   * The number, from one, of the equally wide bucket between {@code low} and {@code high} that
   * holds the value; zero below them, {@code count + 1} above.
   */
  public Expression bucket(Object low, Object high, int count) {
    return fn("widthBucket", value, low, high, count);
  }

  /** Whether the value is neither infinite nor NaN. */
  public Expression isFinite() {
    return fn("isFinite", value);
  }

  /** Whether the value is infinite. */
  public Expression isInfinite() {
    return fn("isInfinite", value);
  }
}
