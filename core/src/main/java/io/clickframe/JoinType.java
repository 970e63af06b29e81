package io.clickframe;

/** Which rows without a partner a join keeps. */
public enum JoinType {
  /** None. */
  INNER,
  /** Those of the left side; the right side's columns are NULL there. */
  LEFT
}
