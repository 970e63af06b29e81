package io.clickframe.sql.internal.render;

/**
 * What makes a statement faster, or shorter than a sub-query for each step, one rule each. A rule
 * that is off costs nothing but time or a longer statement: the rows stay the same.
 *
 * <p>What makes it faster is in the package {@code optimize}. The condition of the others is in the
 * emitter's method for that step, or in the class that it asks; {@code
 * docs/decisions/005-flat-statements.md} says why they may not always fire.
 */
public enum Rewrite {
  ONE_KEY(Gain.TIME, "groups of several keys, texts among them, are found by one text of them all"),
  COUNTED_GROUPS(Gain.TIME, "different texts are counted as their groups"),
  TOP_OF_GROUPS(Gain.TIME, "groups keep their first values, or rows are cut and not numbered"),
  VALUE_OF_SAME_ROWS(
      Gain.TIME, "groups that are compared with one value of them all are made once"),
  UNREAD_JOIN(
      Gain.TIME,
      "a left join of which nothing is read, and that finds one partner at most, is left out"),
  EARLY_GROUPS(
      Gain.TIME,
      "the right side of a left join is grouped before it, where that leaves few of its rows"),
  JOIN_ORDER(
      Gain.TIME,
      "tables are joined in the order that makes the fewest rows, by what is known of them"),
  PREWHERE(
      Gain.TIME,
      "numbers and days by which most rows are left out are read before texts, by what is known of"
          + " them"),
  LATE_COLUMNS(
      Gain.TIME, "the first rows of many are found by their order, before other columns are read"),
  PROJECT("columns are chosen and computed by the SELECT that is open"),
  WHERE("a condition on rows goes to the WHERE"),
  HAVING("a condition on groups goes to the HAVING"),
  QUALIFY("a condition on, or behind, window functions goes to the QUALIFY"),
  GROUP_BY("rows are grouped by the SELECT that is open"),
  DISTINCT("rows are made different by the SELECT that is open"),
  ORDER_BY("rows are sorted by the SELECT that is open"),
  LIMIT("a run of the rows is taken by the SELECT that is open, or of the run that it takes"),
  LIMIT_BY("the first rows of each group are taken by the SELECT that is open"),
  TAIL("the last rows are taken by the SELECT that is open"),
  JOIN_LEFT("a join goes to the FROM of its left side"),
  JOIN_TABLE("a right side that is one table with its columns as they are is joined as that table"),
  JOIN_CONDITIONS("the conditions of the right side of an inner join go to the WHERE"),
  UNION_OF_UNIONS("a union's branches that are unions give it theirs"),
  SET_OPERATION_ALONE("a union, or another set operation, that is only handed on stands alone"),
  LOST_ORDER("an order that nothing takes the first rows of is left out"),
  UNREAD_COLUMNS("a sub-query gives only the columns that are read");

  /** What it makes of a statement. */
  public enum Gain {
    /** A faster one. */
    TIME,
    /** A shorter one. */
    LENGTH
  }

  private final Gain gain;
  private final String what;

  Rewrite(String what) {
    this(Gain.LENGTH, what);
  }

  Rewrite(Gain gain, String what) {
    this.gain = gain;
    this.what = what;
  }

  /** What it makes of a statement. */
  public Gain gain() {
    return gain;
  }

  /** What it does, for people. */
  public String what() {
    return what;
  }
}
