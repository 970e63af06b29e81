package io.clickframe.explain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the engine says it will do.
 *
 * @param nodes its operators; the first gives the result; none if it was not asked
 * @param missing why there are none, or null
 */
public record EnginePlan(List<EngineNode> nodes, @Nullable String missing) {
  public EnginePlan {
    nodes = List.copyOf(nodes);
  }

  /** A plan that could not be had. */
  public static EnginePlan missing(String why) {
    return new EnginePlan(List.of(), why);
  }
}
