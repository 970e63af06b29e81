package io.clickframe.sourcetest.pushdown;

import io.clickframe.DataStore;
import io.clickframe.sourcetest.server.ClickHouseServer;

/** Another engine, in a process of its own. */
class ClickHouseDialectTest extends OtherDialectsTest {
  private final ClickHouseServer server = ClickHouseServer.shared();

  @Override
  void create() {
    server.execute(
        "CREATE DATABASE IF NOT EXISTS dialect",
        "CREATE OR REPLACE TABLE dialect.wide (id Int32, i2 Nullable(Int16), i4 Nullable(Int32), i8"
            + " Nullable(Int64), r Nullable(Float32), d Nullable(Float64), n Nullable(Decimal(12,"
            + " 2)), n9 Nullable(Decimal(30, 9)), u Nullable(Decimal(38, 9)), s Nullable(String), v"
            + " String, c Nullable(String), day Nullable(Date32), at Nullable(DateTime64(6)), tz"
            + " Nullable(DateTime64(6, 'UTC')), ok Nullable(Bool), uid Nullable(UUID), ci"
            + " Nullable(String), ger Nullable(String), posix Nullable(String)) ENGINE = Memory",
        "INSERT INTO dialect.wide VALUES " + DialectRows.WIDE,
        "CREATE OR REPLACE TABLE dialect.keys (k Nullable(Int32), s Nullable(String), n"
            + " Nullable(Decimal(12, 2)), day Nullable(Date32), ok Nullable(Bool), w Int64, d"
            + " Nullable(Float64)) ENGINE = Memory",
        "INSERT INTO dialect.keys VALUES " + DialectRows.KEYS,
        "CREATE OR REPLACE TABLE dialect.none (k Int32, s Nullable(String), n Decimal(12, 2), day"
            + " Nullable(Date32), ok Nullable(Bool), w Int64, d Float64) ENGINE = Memory");
  }

  @Override
  DataStore store(String table, boolean pushdown) {
    return DataStore.clickhouse(
        server.address(),
        "dialect",
        table,
        options -> options.credentials(server.user(), server.password()).pushdown(pushdown));
  }

  @Override
  int column() {
    return 5;
  }
}
