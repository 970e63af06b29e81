package io.clickframe.sourcetest.reduction;

import io.clickframe.DataStore;
import io.clickframe.source.DatabaseOptions;
import io.clickframe.sourcetest.server.PostgresServer;
import io.clickframe.testkit.Rows;
import java.sql.SQLException;
import java.util.List;
import java.util.function.UnaryOperator;

class PostgresReductionTest extends JoinReductionTest {
  private final PostgresServer server = PostgresServer.shared();

  @Override
  void execute(String... statements) throws SQLException {
    server.execute(statements);
  }

  @Override
  String filled() {
    return "INSERT INTO big SELECT i, i, 's' || i, DATE '2024-01-01' + i % 9 FROM"
        + " generate_series(1, 100000) AS i";
  }

  @Override
  DataStore big(UnaryOperator<DatabaseOptions> options) {
    return DataStore.postgres(
        server.address(),
        server.database(),
        "big",
        chosen -> options.apply(chosen.credentials(server.user(), server.password())));
  }

  @Override
  List<String> received(DataStore chain) {
    return server.received(() -> Rows.of(chain, context())).stream()
        .filter(sql -> sql.startsWith("COPY ") && !sql.contains("pg_catalog"))
        .toList();
  }
}
