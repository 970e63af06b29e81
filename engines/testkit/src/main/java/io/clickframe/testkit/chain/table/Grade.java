package io.clickframe.testkit.chain.table;

/** How far the values of a floating-point column can be relied on. Others are always exact. */
public enum Grade {
  /** Finite, no negative zero, and few digits: sums are exact in any order. */
  EXACT,
  /** The same in every implementation, but with NaN, infinities, negative zero, many digits. */
  WILD,
  /** Depends on the order of additions: can be carried along and compared nearly. */
  NEARLY;

  public Grade worse(Grade other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
