package io.clickframe.spi;

import io.clickframe.Schema;
import java.util.Objects;
import java.util.function.Supplier;

/** A checked chain and the statement it became. Immutable. */
public final class PlannedQuery {
  private final SqlStatement statement;
  private final Schema schema;
  private final Supplier<String> plan;

  /**
   * @param statement the one statement that runs the chain
   * @param schema the result's columns, as the engine will give them
   * @param plan writes the logical plan as an indented tree; asked only when somebody looks
   */
  public PlannedQuery(SqlStatement statement, Schema schema, Supplier<String> plan) {
    this.statement = Objects.requireNonNull(statement, "statement is null");
    this.schema = Objects.requireNonNull(schema, "schema is null");
    this.plan = Objects.requireNonNull(plan, "plan is null");
  }

  /** The one statement that runs the chain. */
  public SqlStatement statement() {
    return statement;
  }

  /** The result's columns. */
  public Schema schema() {
    return schema;
  }

  /** The logical plan as an indented tree, for people. */
  public String plan() {
    return plan.get();
  }
}
