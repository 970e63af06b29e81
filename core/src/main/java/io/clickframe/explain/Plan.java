package io.clickframe.explain;

import java.util.List;

/**
 * A chain as operators: checked, with what databases do cut out of it. A tree, as a list: plans may
 * be deeper than the stack.
 *
 * @param nodes the operators; the first gives the result, inputs come after what takes them
 */
public record Plan(List<PlanNode> nodes) {

  /** Where an operator runs that no database does. */
  public static final String CLICKHOUSE = "ClickHouse";

  public Plan {
    nodes = List.copyOf(nodes);
  }

  /** The operator that gives the result. */
  public PlanNode root() {
    return nodes.getFirst();
  }
}
