package io.clickframe.sourcetest.tpch;

import io.clickframe.DataStore;
import io.clickframe.sourcetest.server.MariaDbServer;
import io.clickframe.testkit.tpch.TpchQueries;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Collectors;

/** Each query runs in MariaDB as a whole. */
class MariaDbTpchTest extends TpchPushdownTest {
  private final MariaDbServer server = MariaDbServer.shared();

  @Override
  void load(double scale) throws SQLException {
    try (Connection connection = server.connection()) {
      new TpchLoader(connection).load(scale, " CHARACTER SET utf8mb4", "ANALYZE TABLE");
    }
  }

  @Override
  DataStore store(String table, boolean pushdown) {
    return DataStore.mysql(
        server.address(),
        server.database(),
        table,
        options -> options.credentials(server.user(), server.password()).pushdown(pushdown));
  }

  @Override
  Map<String, Integer> parts() {
    return TpchQueries.all().stream()
        .collect(Collectors.toMap(query -> query.name().substring(0, 3), _ -> 1));
  }
}
