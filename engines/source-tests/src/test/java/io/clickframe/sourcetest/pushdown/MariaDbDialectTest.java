package io.clickframe.sourcetest.pushdown;

import io.clickframe.DataStore;
import io.clickframe.sourcetest.server.MariaDbServer;
import java.sql.SQLException;

class MariaDbDialectTest extends OtherDialectsTest {
  private final MariaDbServer server = MariaDbServer.shared();

  @Override
  void create() throws SQLException {
    server.execute(
        "DROP TABLE IF EXISTS wide, `keys`, none",
        "CREATE TABLE wide (id int PRIMARY KEY, i2 smallint, i4 int, i8 bigint, r float, d double,"
            + " n decimal(12,2), n9 decimal(30,9), u decimal(38,9), s text, v varchar(20) NOT NULL,"
            + " c char(5), day date, at datetime(6), tz timestamp(6) NULL, ok boolean, uid uuid, ci"
            + " varchar(20), ger varchar(20) COLLATE utf8mb4_german2_ci, posix varchar(20) COLLATE"
            + " utf8mb4_bin) CHARACTER SET utf8mb4",
        "INSERT INTO wide VALUES " + DialectRows.WIDE,
        "CREATE TABLE `keys` (k int, s text, n decimal(12,2), day date, ok boolean, w bigint NOT"
            + " NULL, d double) CHARACTER SET utf8mb4",
        "INSERT INTO `keys` VALUES " + DialectRows.KEYS,
        "CREATE TABLE none (k int NOT NULL, s text, n decimal(12,2) NOT NULL, day date, ok boolean,"
            + " w bigint NOT NULL, d double NOT NULL) CHARACTER SET utf8mb4");
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
  int column() {
    return 3;
  }
}
