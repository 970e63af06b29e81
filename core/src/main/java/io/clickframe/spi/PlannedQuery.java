package io.clickframe.spi;

import java.util.Objects;

/**
 * A checked chain and the statement it became.
 *
 * @param statement the one statement that runs the chain
 * @param plan the logical plan as an indented tree, for people
 */
public record PlannedQuery(SqlStatement statement, String plan) {
  public PlannedQuery {
    Objects.requireNonNull(statement, "statement is null");
    Objects.requireNonNull(plan, "plan is null");
  }
}
