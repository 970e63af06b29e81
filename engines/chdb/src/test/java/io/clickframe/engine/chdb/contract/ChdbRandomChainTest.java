package io.clickframe.engine.chdb.contract;

import io.clickframe.testkit.RandomChainContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The tables are small, so joins are put in order whatever their size. */
class ChdbRandomChainTest extends RandomChainContract {
  private static final String LEAST_ROWS = "clickframe.joins.least";

  @BeforeAll
  static void orderAllJoins() {
    System.setProperty(LEAST_ROWS, "0");
  }

  @AfterAll
  static void orderLargeJoins() {
    System.clearProperty(LEAST_ROWS);
  }
}
