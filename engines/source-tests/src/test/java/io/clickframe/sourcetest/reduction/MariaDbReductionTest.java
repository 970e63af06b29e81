package io.clickframe.sourcetest.reduction;

import io.clickframe.DataStore;
import io.clickframe.source.DatabaseOptions;
import io.clickframe.sourcetest.server.MariaDbServer;
import io.clickframe.testkit.Rows;
import java.sql.SQLException;
import java.util.List;
import java.util.function.UnaryOperator;

class MariaDbReductionTest extends JoinReductionTest {
  private final MariaDbServer server = MariaDbServer.shared();

  @Override
  void execute(String... statements) throws SQLException {
    for (String statement : statements) {
      server.execute(statement.replace("\\", "\\\\"));
    }
  }

  @Override
  String filled() {
    return "INSERT INTO big SELECT seq, seq, CONCAT('s', seq), DATE '2024-01-01' + INTERVAL (seq %"
        + " 9) DAY FROM seq_1_to_100000";
  }

  @Override
  DataStore big(UnaryOperator<DatabaseOptions> options) {
    return DataStore.mysql(
        server.address(),
        server.database(),
        "big",
        chosen -> options.apply(chosen.credentials(server.user(), server.password())));
  }

  @Override
  List<String> received(DataStore chain) {
    return server.received(() -> Rows.of(chain, context())).stream()
        .filter(sql -> sql.startsWith("SELECT ") && !sql.contains("information_schema"))
        .toList();
  }
}
