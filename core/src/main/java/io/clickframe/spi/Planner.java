package io.clickframe.spi;

import io.clickframe.internal.node.RelationNode;

/** Turns a recorded chain into one statement. Thread-safe. */
public interface Planner {

  /**
   * Checks the chain and lowers it. May ask the engine for schemas and types (metadata); never
   * reads data.
   *
   * @throws io.clickframe.error.PlanException if the chain is wrong
   */
  PlannedQuery plan(RelationNode relation);
}
