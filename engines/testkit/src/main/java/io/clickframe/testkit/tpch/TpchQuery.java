package io.clickframe.testkit.tpch;

import io.clickframe.DataStore;
import java.util.Objects;
import java.util.function.Function;

/**
 * A query of the benchmark as a chain, and the SQL that must give the same columns and rows, in the
 * same order.
 *
 * @param name its number and title; also the name of the golden file
 * @param chain makes the chain
 * @param rows how many rows it has at scale 0.01
 * @param sql the text of the specification
 */
public record TpchQuery(String name, Function<TpchTables, DataStore> chain, int rows, String sql) {
  public TpchQuery {
    Objects.requireNonNull(name, "name is null");
    Objects.requireNonNull(chain, "chain is null");
    Objects.requireNonNull(sql, "sql is null");
  }

  @Override
  public String toString() {
    return name;
  }
}
