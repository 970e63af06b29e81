package io.clickframe.function;

import static io.clickframe.Expressions.fn;

import io.clickframe.Expression;

/** Functions of a tuple. */
public final class TupleFunctions {
  private final Expression value;

  /** The functions of a tuple; {@link Expression#tuple()} is shorter. */
  public TupleFunctions(Expression value) {
    this.value = value;
  }

  /** The element at a place, from 1, or from -1 for the last backwards. */
  public Expression get(int place) {
    return fn("tupleElement", value, Checks.position("get", place));
  }

  /** The element of that name. */
  public Expression get(String name) {
    return fn("tupleElement", value, Checks.filled("get", "name", name));
  }

  /** The names of its elements, {@code 1}, {@code 2} where they have none. */
  public Expression names() {
    return fn("tupleNames", value);
  }

  /** Followed by the elements of another tuple. */
  public Expression concat(Object other) {
    return fn("tupleConcat", value, Checks.required("concat", "tuple", other));
  }

  /** The sums of the numbers at the same place. */
  public Expression plus(Object other) {
    return fn("tuplePlus", value, Checks.required("plus", "tuple", other));
  }

  /** The differences of the numbers at the same place. */
  public Expression minus(Object other) {
    return fn("tupleMinus", value, Checks.required("minus", "tuple", other));
  }

  /** Each number times another. */
  public Expression times(Object number) {
    return fn("tupleMultiplyByNumber", value, Checks.required("times", "number", number));
  }

  /** Its elements' names and values as an array of pairs; all have to be of one type. */
  public Expression entries() {
    return fn("tupleToNameValuePairs", value);
  }

  /** With the elements of tuples in it in their place; all elements need names. */
  public Expression flatten() {
    return fn("flattenTuple", value);
  }
}
