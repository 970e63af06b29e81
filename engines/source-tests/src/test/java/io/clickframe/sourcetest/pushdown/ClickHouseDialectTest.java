package io.clickframe.sourcetest.pushdown;

import io.clickframe.DataStore;

/** The embedded engine as another server of its own. */
class ClickHouseDialectTest extends OtherDialectsTest {

  @Override
  void create() {
    execute("CREATE DATABASE IF NOT EXISTS dialect");
    execute(
        "CREATE OR REPLACE TABLE dialect.wide (id Int32, i2 Nullable(Int16), i4 Nullable(Int32), i8"
            + " Nullable(Int64), r Nullable(Float32), d Nullable(Float64), n Nullable(Decimal(12,"
            + " 2)), n9 Nullable(Decimal(30, 9)), u Nullable(Decimal(38, 9)), s Nullable(String), v"
            + " String, c Nullable(String), day Nullable(Date32), at Nullable(DateTime64(6)), tz"
            + " Nullable(DateTime64(6, 'UTC')), ok Nullable(Bool), uid Nullable(UUID), ci"
            + " Nullable(String), ger Nullable(String), posix Nullable(String)) ENGINE = Memory");
    execute("INSERT INTO dialect.wide VALUES " + DialectRows.WIDE);
    execute(
        "CREATE OR REPLACE TABLE dialect.keys (k Nullable(Int32), s Nullable(String), n"
            + " Nullable(Decimal(12, 2)), day Nullable(Date32), ok Nullable(Bool), w Int64, d"
            + " Nullable(Float64)) ENGINE = Memory");
    execute("INSERT INTO dialect.keys VALUES " + DialectRows.KEYS);
    execute(
        "CREATE OR REPLACE TABLE dialect.none (k Int32, s Nullable(String), n Decimal(12, 2), day"
            + " Nullable(Date32), ok Nullable(Bool), w Int64, d Float64) ENGINE = Memory");
  }

  @Override
  DataStore store(String table, boolean pushdown) {
    return DataStore.clickhouse(
        "127.0.0.1", "dialect", table, options -> options.pushdown(pushdown));
  }

  @Override
  int column() {
    return 5;
  }
}
