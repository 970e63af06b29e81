package io.clickframe.internal.node;

/** What counts as missing. */
public enum Missing {
  NULL("Null"),
  NAN("NaN"),
  NULL_OR_NAN("Na");

  private final String suffix;

  Missing(String suffix) {
    this.suffix = suffix;
  }

  /** The method that fills it. */
  public String fill() {
    return "fill" + suffix;
  }

  /** The method that drops rows with it. */
  public String drop() {
    return "drop" + suffix;
  }
}
