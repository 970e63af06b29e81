package io.clickframe;

import io.clickframe.internal.node.ExpressionNode;
import io.clickframe.internal.node.ExpressionText;

/**
 * One expression for each of several columns, made by {@link Selectors#across}; an item of a step.
 * Immutable.
 */
public final class Across {
  private final ExpressionNode.Across node;

  Across(ExpressionNode.Across node) {
    this.node = node;
  }

  ExpressionNode.Across node() {
    return node;
  }

  @Override
  public String toString() {
    return ExpressionText.of(node);
  }
}
