package io.clickframe.sourcetest.mariadb;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** Whatever runs there, in the modes that the server begins with and in those of the standard. */
class MariaDbRandomChainsTest extends MariaDbChainTest {
  private static final int LEAST = 25;
  private static final int CHAINS = 25;

  @Test
  void giveTheSameWithAndWithoutPushdown() {
    agreeByChance(MariaDbTables.columns(), LEAST, 0, CHAINS);
  }

  @Test
  void giveTheSameInOtherModes() throws SQLException {
    server.execute(
        "SET GLOBAL sql_mode = 'ANSI,ONLY_FULL_GROUP_BY,NO_BACKSLASH_ESCAPES,HIGH_NOT_PRECEDENCE,"
            + "PAD_CHAR_TO_FULL_LENGTH,NO_UNSIGNED_SUBTRACTION,STRICT_ALL_TABLES,TRADITIONAL'");
    try {
      agreeByChance(MariaDbTables.columns(), LEAST, 1_000_000, CHAINS);
    } finally {
      server.execute("SET GLOBAL sql_mode = DEFAULT");
    }
  }
}
