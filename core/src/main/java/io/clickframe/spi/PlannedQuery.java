package io.clickframe.spi;

import java.util.Objects;
import java.util.function.Supplier;

/** A checked chain and the statement it became. Immutable. */
public final class PlannedQuery {
  private final SqlStatement statement;
  private final Supplier<String> plan;

  /**
   * @param statement the one statement that runs the chain
   * @param plan writes the logical plan as an indented tree; asked only when somebody looks
   */
  public PlannedQuery(SqlStatement statement, Supplier<String> plan) {
    this.statement = Objects.requireNonNull(statement, "statement is null");
    this.plan = Objects.requireNonNull(plan, "plan is null");
  }

  /** The one statement that runs the chain. */
  public SqlStatement statement() {
    return statement;
  }

  /** The logical plan as an indented tree, for people. */
  public String plan() {
    return plan.get();
  }
}
