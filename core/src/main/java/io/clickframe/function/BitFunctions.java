package io.clickframe.function;

import static io.clickframe.Expressions.fn;

import io.clickframe.Expression;

/** The bits of integers. The result has the width of the wider operand; NULL gives NULL. */
public final class BitFunctions {
  private final Expression value;

  /** The functions of a value; {@link Expression#bits()} is shorter. */
  public BitFunctions(Expression value) {
    this.value = value;
  }

  /** The bits that both have. */
  public Expression and(Object other) {
    return fn("bitAnd", value, other);
  }

  /** The bits that at least one has. */
  public Expression or(Object other) {
    return fn("bitOr", value, other);
  }

  /** The bits that exactly one has. */
  public Expression xor(Object other) {
    return fn("bitXor", value, other);
  }

  /** The bits that it does not have. */
  public Expression not() {
    return fn("bitNot", value);
  }

  /** The bits moved to the left within the width of the value; what moves out is lost. */
  public Expression shiftLeft(Object count) {
    return fn("bitShiftLeft", value, count);
  }

  /** The bits moved to the right; the sign stays. */
  public Expression shiftRight(Object count) {
    return fn("bitShiftRight", value, count);
  }

  /** The bits moved to the left; what moves out comes in at the right. */
  public Expression rotateLeft(Object count) {
    return fn("bitRotateLeft", value, count);
  }

  /** The bits moved to the right; what moves out comes in at the left. */
  public Expression rotateRight(Object count) {
    return fn("bitRotateRight", value, count);
  }

  /** How many bits are set; of a float in its bytes in memory. */
  public Expression count() {
    return fn("bitCount", value);
  }

  /** Whether the bit at a position is set, the lowest being zero. */
  public Expression test(Object position) {
    return fn("bitTest", value, position);
  }

  /** How many bits differ. */
  public Expression hammingDistance(Object other) {
    return fn("bitHammingDistance", value, other);
  }
}
