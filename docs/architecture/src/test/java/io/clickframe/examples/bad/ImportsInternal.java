package io.clickframe.examples.bad;

import io.clickframe.internal.node.RelationNode;

/** Shows users what is not promised. */
public final class ImportsInternal {
  private ImportsInternal() {}

  static int hash(RelationNode node) {
    return node.hashCode();
  }
}
