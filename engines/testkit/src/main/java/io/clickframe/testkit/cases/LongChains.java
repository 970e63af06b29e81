package io.clickframe.testkit.cases;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.on;

import io.clickframe.DataStore;

/** Chains of any length. */
public final class LongChains {
  private LongChains() {}

  /**
   * Computed columns, filters, renamings and orders, over and over; gives the id, and that plus a
   * quarter of the steps.
   *
   * @param store with the integer column {@code id}
   */
  public static DataStore mixed(DataStore store, int steps) {
    DataStore chain = store.select("id", "id AS x");
    for (int i = 0; i < steps; i++) {
      chain =
          switch (i % 4) {
            case 0 -> chain.assign(col("x").plus(1).cast("Int64").as("x"));
            case 1 -> chain.filter(col("id").ne(1000 + i));
            case 2 -> chain.rename("id", "x" + i).rename("x" + i, "id");
            default -> chain.sort("id");
          };
    }
    return chain.sort("id").limit(1_000_000);
  }

  /** A column that is added to itself by each step. */
  public static DataStore doubled(DataStore store, int steps) {
    DataStore chain = store.select("id", "id AS x");
    for (int i = 0; i < steps; i++) {
      chain = chain.assign(col("x").plus(col("x")).as("x"));
    }
    return chain;
  }

  /** A store that each step joins with itself. */
  public static DataStore joinedWithItself(DataStore store, int steps) {
    DataStore chain = store;
    for (int i = 0; i < steps; i++) {
      chain = chain.join(chain.as("again"), on("id"));
    }
    return chain;
  }
}
