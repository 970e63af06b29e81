package io.clickframe.testkit.cases;

import io.clickframe.DataStore;
import io.clickframe.testkit.data.Samples;
import java.util.Objects;
import java.util.function.Function;

/**
 * A chain, and SQL written by hand that must give the same columns and rows.
 *
 * @param name what is shown, unique in its topic
 * @param chain makes the chain from the sample stores
 * @param sql the ClickHouse statement; {@code {employees}} stands for the sample of that name
 * @param ordered whether the rows must come in the same order
 * @param golden whether the chain's exact statement is kept and compared
 */
public record Case(
    String name, Function<Samples, DataStore> chain, String sql, boolean ordered, boolean golden) {
  public Case {
    Objects.requireNonNull(name, "name is null");
    Objects.requireNonNull(chain, "chain is null");
    Objects.requireNonNull(sql, "sql is null");
  }

  /** A case whose rows may come in any order. */
  public static Case of(String name, Function<Samples, DataStore> chain, String sql) {
    return new Case(name, chain, sql, false, false);
  }

  /** This case with its rows in order. */
  public Case inOrder() {
    return new Case(name, chain, sql, true, golden);
  }

  /** This case with its exact statement kept. */
  public Case withGolden() {
    return new Case(name, chain, sql, ordered, true);
  }

  @Override
  public String toString() {
    return name;
  }
}
