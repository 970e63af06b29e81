package io.clickframe.sourcetest.statistics;

import io.clickframe.DataStore;
import io.clickframe.sourcetest.server.MariaDbServer;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;

class MariaDbStatisticsTest extends DatabaseStatisticsTest {
  private final MariaDbServer server = MariaDbServer.shared();

  @BeforeAll
  void create() throws SQLException {
    server.execute(
        "DROP VIEW IF EXISTS seen",
        "DROP TABLE IF EXISTS counted, asked",
        "CREATE TABLE counted (id int NOT NULL PRIMARY KEY)",
        "INSERT INTO counted SELECT seq FROM seq_1_to_" + ROWS,
        "ANALYZE TABLE counted",
        "CREATE TABLE asked (id int NOT NULL PRIMARY KEY)",
        "INSERT INTO asked SELECT seq FROM seq_1_to_5",
        "CREATE VIEW seen AS SELECT id FROM counted");
  }

  @Override
  DataStore table(String name) {
    return DataStore.mysql(
        server.address(),
        server.database(),
        name,
        options -> options.credentials(server.user(), server.password()));
  }

  @Override
  String label() {
    return "MySQL " + server.address();
  }

  @Override
  String told() {
    return "about [12]\\d,\\d{3} rows \\(information_schema.tables\\)";
  }

  @Override
  List<String> received(Runnable action) {
    return server.received(action);
  }

  @Override
  String asked() {
    return "table_rows";
  }
}
