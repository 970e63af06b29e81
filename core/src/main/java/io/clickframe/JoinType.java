package io.clickframe;

/** Which rows a join keeps: pairs, rows without a partner, or only one side's columns. */
public enum JoinType {
  /** The pairs. */
  INNER,
  /** The pairs, and this side's rows without a partner; the right side's columns are NULL there. */
  LEFT,
  /** The pairs, and the right side's rows without a partner; this side's columns are NULL there. */
  RIGHT,
  /** The pairs, and the rows of both sides without a partner. */
  FULL,
  /** This side's rows that have a partner, each once, without the right side's columns. */
  SEMI,
  /**
   * This side's rows that have no partner, without the right side's columns. Rows whose key is NULL
   * have none.
   */
  ANTI
}
