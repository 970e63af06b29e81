package io.clickframe.lifecycle;

/** What happens if a table of that name is there already. */
public enum CreateMode {
  /** It is refused; the table stays as it is. */
  FAIL,
  /** The rows are added to it, all or none; the columns have to be the same. */
  APPEND,
  /** The new table takes its place, in one step; whoever reads the old one finishes. */
  REPLACE
}
