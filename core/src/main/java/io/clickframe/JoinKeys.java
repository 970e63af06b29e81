package io.clickframe;

import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import io.clickframe.internal.node.JoinKey;
import java.util.ArrayList;
import java.util.List;

/**
 * The left side's keys of a join, waiting for those of the right side; see {@link
 * Expressions#leftOn}. Immutable.
 */
public final class JoinKeys {
  private final List<String> left;

  JoinKeys(List<String> left) {
    this.left = List.copyOf(left);
  }

  /**
   * The right side's columns that must equal the left side's, in the same order.
   *
   * @throws ClickFrameException if there are not as many
   */
  public JoinCondition rightOn(String column, String... more) {
    List<String> right = new ArrayList<>(1 + more.length);
    right.add(column);
    right.addAll(List.of(more));
    if (left.size() != right.size()) {
      throw new ClickFrameException(
          ErrorCode.INVALID_ARGUMENT,
          "Cannot join "
              + left
              + " of the left side with "
              + right
              + " of the right side: expected as many columns on both sides");
    }
    List<JoinKey> keys = new ArrayList<>(left.size());
    for (int i = 0; i < left.size(); i++) {
      keys.add(new JoinKey(left.get(i), right.get(i)));
    }
    return JoinCondition.equal(keys);
  }
}
