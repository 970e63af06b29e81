package io.clickframe.bad;

import io.clickframe.internal.node.RelationNode;
import java.util.List;

/** Gives a user what is not promised. */
public final class ReturnsInternal {
  private ReturnsInternal() {}

  /** Nodes, inside a promised type. */
  public static List<RelationNode> nodes() {
    return List.of();
  }
}
