package io.clickframe.testkit.h2o;

import io.clickframe.DataStore;
import java.util.Objects;
import java.util.function.Function;

/**
 * A question as a chain, and the SQL that must give the same columns and rows, in any order.
 *
 * @param name its number and title
 * @param chain makes the chain from stores by the names of the benchmark's tables
 * @param rows how many rows it has
 * @param sql the statement; {@code {x}} stands for the table of that name
 */
public record H2oQuestion(
    String name, Function<Function<String, DataStore>, DataStore> chain, int rows, String sql) {
  public H2oQuestion {
    Objects.requireNonNull(name, "name is null");
    Objects.requireNonNull(chain, "chain is null");
    Objects.requireNonNull(sql, "sql is null");
  }
}
