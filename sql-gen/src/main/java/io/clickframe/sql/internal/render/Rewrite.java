package io.clickframe.sql.internal.render;

/**
 * What makes a statement shorter than a sub-query for each step, one rule each. A rule that is off
 * costs nothing but a longer statement: the rows stay the same.
 *
 * <p>Its condition is in the emitter's method for that step, or in the class that it asks. {@code
 * docs/decisions/005-flat-statements.md} says why it may not always fire.
 */
public enum Rewrite {
  /** Columns are chosen and computed by the SELECT that is open. */
  PROJECT,

  /** A condition on rows goes to the WHERE. */
  WHERE,

  /** A condition on groups goes to the HAVING. */
  HAVING,

  /** A condition on, or behind, window functions goes to the QUALIFY. */
  QUALIFY,

  /** Rows are grouped by the SELECT that is open. */
  GROUP_BY,

  /** Rows are made different by the SELECT that is open. */
  DISTINCT,

  /** Rows are sorted by the SELECT that is open. */
  ORDER_BY,

  /** A run of the rows is taken by the SELECT that is open, or of the run that it takes. */
  LIMIT,

  /** The first rows of each group are taken by the SELECT that is open. */
  LIMIT_BY,

  /** The last rows are taken by the SELECT that is open. */
  TAIL,

  /** A join goes to the FROM of its left side. */
  JOIN_LEFT,

  /** A right side that is one table with its columns as they are is joined as that table. */
  JOIN_TABLE,

  /** The conditions of the right side of an inner join go to the WHERE. */
  JOIN_CONDITIONS,

  /** A union's branches that are unions give it theirs. */
  UNION_OF_UNIONS,

  /** A union, or another set operation, that is only handed on stands alone. */
  SET_OPERATION_ALONE,

  /** An order that nothing takes the first rows of is left out. */
  LOST_ORDER,

  /** A sub-query gives only the columns that are read. */
  UNREAD_COLUMNS
}
