package io.clickframe.internal.node;

import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import io.clickframe.internal.node.ExpressionNode.Alias;
import io.clickframe.internal.node.ExpressionNode.Literal;
import java.util.List;

/**
 * Keeps expressions within what can be walked and written. An expression that uses another twice
 * holds it twice, so thirty such steps would be a thousand million parts.
 */
public final class ExpressionSize {
  private static final int MOST_PARTS = 50_000;
  private static final int DEEPEST = 500;

  private int parts;

  private ExpressionSize() {}

  /**
   * Refuses an expression that no engine would read; takes no longer than for the largest allowed.
   *
   * @throws ClickFrameException if it has too many parts or they are too deep in one another
   */
  public static void check(ExpressionNode node) {
    new ExpressionSize().add(node, 1);
  }

  private void add(ExpressionNode node, int depth) {
    parts++;
    if (parts > MOST_PARTS || depth > DEEPEST) {
      throw new ClickFrameException(
          ErrorCode.PLAN_TOO_LARGE,
          "Cannot build an expression of more than "
              + (depth > DEEPEST
                  ? DEEPEST + " calls in one another"
                  : MOST_PARTS + " parts; one that is used twice counts twice")
              + ". Compute a part of it in a step of its own, with assign(…), and use that column.");
    }
    addAll(node.children(), node instanceof Alias ? depth : depth + 1);
  }

  private void addAll(List<ExpressionNode> nodes, int depth) {
    for (ExpressionNode node : nodes) {
      if (!(node instanceof Literal)) { // a list of constants may be long
        add(node, depth);
      }
    }
  }
}
