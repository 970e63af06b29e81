package io.clickframe.spi;

import io.clickframe.Schema;
import java.util.Objects;

/**
 * A checked chain and the statement it became.
 *
 * @param statement the one statement that runs the chain
 * @param schema the result columns
 * @param plan the logical plan as an indented tree, for people
 */
public record PlannedQuery(SqlStatement statement, Schema schema, String plan) {
  public PlannedQuery {
    Objects.requireNonNull(statement, "statement is null");
    Objects.requireNonNull(schema, "schema is null");
    Objects.requireNonNull(plan, "plan is null");
  }
}
