package io.clickframe.internal.node;

import java.util.Objects;

/** Two columns of a join that must be equal; of one name, they come out as one column. */
public record JoinKey(String left, String right) {
  public JoinKey {
    Objects.requireNonNull(left, "left is null");
    Objects.requireNonNull(right, "right is null");
  }

  /** Whether both sides call it the same. */
  public boolean isShared() {
    return left.equals(right);
  }

  /** The same with the sides changed. */
  @SuppressWarnings("ArgumentSelectionDefectChecker") // that is what it is for
  public JoinKey turned() {
    return new JoinKey(right, left);
  }

  @Override
  public String toString() {
    return isShared() ? left : left + " = " + right;
  }
}
