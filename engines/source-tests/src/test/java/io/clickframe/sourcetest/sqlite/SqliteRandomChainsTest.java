package io.clickframe.sourcetest.sqlite;

import org.junit.jupiter.api.Test;

/** Whatever runs there. */
class SqliteRandomChainsTest extends SqliteChainTest {
  private static final int LEAST = 10;
  private static final int CHAINS = 150;

  @Test
  void giveTheSameWithAndWithoutPushdown() {
    agreeByChance(SqliteTables.columns(), LEAST, 0, CHAINS);
  }
}
