package io.clickframe.internal.node;

import java.util.Objects;

/** One key of a sort. */
public record SortKey(ExpressionNode expression, boolean descending, boolean nullsFirst) {
  public SortKey {
    Objects.requireNonNull(expression, "expression is null");
  }
}
