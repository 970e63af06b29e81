package io.clickframe.testkit.chain.table;

/** A named column. Immutable. */
public record Column(String name, Type type) {
  @Override
  public String toString() {
    return name + " " + type;
  }
}
