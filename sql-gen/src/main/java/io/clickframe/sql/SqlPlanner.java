package io.clickframe.sql;

import io.clickframe.internal.node.RelationNode;
import io.clickframe.spi.PlannedQuery;
import io.clickframe.spi.Planner;
import io.clickframe.sql.internal.bind.ChainBinder;

/**
 * Binds a recorded chain to a Calcite plan and prints it as one ClickHouse statement. Thread-safe.
 */
public final class SqlPlanner implements Planner {
  private final ChainBinder binder;

  /** A planner that asks {@code oracle} for schemas and types. */
  public SqlPlanner(TypeOracle oracle) {
    this.binder = new ChainBinder(oracle);
  }

  @Override
  public PlannedQuery plan(RelationNode relation) {
    return binder.plan(relation);
  }
}
