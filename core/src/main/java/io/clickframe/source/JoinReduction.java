package io.clickframe.source;

/**
 * When a join of a database's table with rows from elsewhere first finds out the keys of those, so
 * that the database gives only rows that have one. If there are many keys, it gives all.
 */
public enum JoinReduction {
  /** If the other rows are values of the program, which are there already. */
  AUTO,

  /** Always: the other side is then run twice, once for its keys, right before the statement. */
  ALWAYS,

  /** Never. */
  NEVER
}
