package io.clickframe.sourcetest.mariadb;

import io.clickframe.DataStore;
import io.clickframe.sourcetest.chains.ChainTest;
import io.clickframe.sourcetest.server.MariaDbServer;
import io.clickframe.testkit.Rows;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Chains over a MariaDB that is far from UTC. */
abstract class MariaDbChainTest extends ChainTest {
  final MariaDbServer server = MariaDbServer.shared();
  final MariaDbTables tables = new MariaDbTables(server);

  @BeforeAll
  final void createTables() throws SQLException {
    server.execute("SET GLOBAL time_zone = '+05:30'");
    tables.create();
  }

  @AfterAll
  final void backToTheSystemsZone() throws SQLException {
    server.execute("SET GLOBAL time_zone = 'SYSTEM'");
  }

  @Override
  protected final DataStore store(String table, boolean pushdown) {
    return tables.store(table, pushdown);
  }

  /** The queries for rows, not columns, that the server receives while a chain runs. */
  final List<String> received(DataStore chain) {
    return server.received(() -> Rows.of(chain, context())).stream()
        .filter(sql -> sql.startsWith("SELECT ") && !sql.contains("information_schema"))
        .toList();
  }
}
