package io.clickframe.internal.explain;

import io.clickframe.explain.EngineNode;
import java.util.List;

/** Changed copies of the engine's operators. */
final class EngineNodes {
  private EngineNodes() {}

  static EngineNode withInputs(EngineNode node, List<Integer> inputs) {
    return new EngineNode(
        node.id(), node.operator(), node.description(), node.details(), node.planNodes(), inputs);
  }

  static EngineNode withPlanNodes(EngineNode node, List<Integer> planNodes) {
    return new EngineNode(
        node.id(), node.operator(), node.description(), node.details(), planNodes, node.inputs());
  }
}
