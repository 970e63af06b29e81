package io.clickframe;

import io.clickframe.internal.node.ExpressionNode;
import io.clickframe.internal.node.ExpressionText;
import io.clickframe.internal.node.SortKey;

/**
 * What to sort by and in which direction. NULL comes last unless asked otherwise; NaN comes after
 * the numbers and before NULL, in both directions. Immutable.
 */
public final class SortOrder {
  private final SortKey key;

  SortOrder(ExpressionNode expression, boolean descending, boolean nullsFirst) {
    this.key = new SortKey(expression, descending, nullsFirst);
  }

  SortKey key() {
    return key;
  }

  /** The same order with NULL first. */
  public SortOrder nullsFirst() {
    return new SortOrder(key.expression(), key.descending(), true);
  }

  /** The same order with NULL last. */
  public SortOrder nullsLast() {
    return new SortOrder(key.expression(), key.descending(), false);
  }

  @Override
  public String toString() {
    return ExpressionText.of(key);
  }
}
