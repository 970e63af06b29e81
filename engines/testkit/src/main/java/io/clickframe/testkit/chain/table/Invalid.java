package io.clickframe.testkit.chain.table;

/** Thrown where a step makes no sense at its place, or its rows are not determined. */
public final class Invalid extends RuntimeException {
  private static final long serialVersionUID = 1;

  public Invalid(String reason) {
    super(reason, null, false, false);
  }
}
