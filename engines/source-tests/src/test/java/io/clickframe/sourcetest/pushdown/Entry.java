package io.clickframe.sourcetest.pushdown;

import io.clickframe.sourcetest.pushdown.PushdownTest.Chain;

/**
 * A line of the table in {@code docs/manual/pushdown.md}.
 *
 * @param name how the manual calls it
 * @param text part of what the database receives, or of why it receives something else
 */
record Entry(String name, String text, Chain chain) {
  @Override
  public String toString() {
    return name;
  }
}
