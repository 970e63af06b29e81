package io.clickframe.sql;

import io.clickframe.internal.node.RelationNode;
import io.clickframe.spi.PlannedQuery;
import io.clickframe.spi.Planner;
import java.util.Objects;

/** Binds a recorded chain to a Calcite plan and prints it as one ClickHouse statement. */
public final class SqlPlanner implements Planner {
  private final TypeOracle oracle;

  /** A planner that asks {@code oracle} for schemas and types. */
  public SqlPlanner(TypeOracle oracle) {
    this.oracle = Objects.requireNonNull(oracle, "oracle is null");
  }

  @Override
  public PlannedQuery plan(RelationNode relation) {
    throw new IllegalStateException("no plan for " + relation + " with " + oracle);
  }
}
