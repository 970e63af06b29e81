package io.clickframe.sourcetest.statistics;

import io.clickframe.DataStore;
import io.clickframe.sourcetest.server.ClickHouseServer;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;

class ClickHouseStatisticsTest extends DatabaseStatisticsTest {
  private final ClickHouseServer server = ClickHouseServer.shared();

  @BeforeAll
  void create() {
    server.execute(
        "CREATE DATABASE IF NOT EXISTS rows",
        "CREATE OR REPLACE TABLE rows.counted ENGINE = MergeTree ORDER BY id AS SELECT"
            + " toInt32(number + 1) AS id FROM numbers("
            + ROWS
            + ")",
        "CREATE OR REPLACE TABLE rows.asked ENGINE = MergeTree ORDER BY id AS SELECT"
            + " toInt32(number) AS id FROM numbers(5)",
        "CREATE OR REPLACE VIEW rows.seen AS SELECT id FROM rows.counted");
  }

  @Override
  DataStore table(String name) {
    return DataStore.clickhouse(
        server.address(),
        "rows",
        name,
        options -> options.credentials(server.user(), server.password()));
  }

  @Override
  String label() {
    return "ClickHouse " + server.address();
  }

  @Override
  String told() {
    return "20,000 rows \\(table's count\\)";
  }

  @Override
  List<String> received(Runnable action) {
    return server.received(action);
  }

  @Override
  String asked() {
    return "total_rows";
  }
}
