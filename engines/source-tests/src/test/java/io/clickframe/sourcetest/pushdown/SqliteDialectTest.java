package io.clickframe.sourcetest.pushdown;

import io.clickframe.DataStore;
import io.clickframe.sourcetest.server.SqliteFile;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.io.TempDir;

class SqliteDialectTest extends OtherDialectsTest {
  @TempDir private static Path folder;

  private static SqliteFile file() {
    return SqliteFile.in(folder, "dialect.sqlite");
  }

  @Override
  void create() throws SQLException {
    file()
        .execute(
            "CREATE TABLE wide (id int PRIMARY KEY NOT NULL, i2 smallint, i4 int, i8 bigint, r"
                + " real, d double, n decimal(12,2), n9 decimal(30,9), u decimal(38,9), s text, v"
                + " varchar(20) NOT NULL, c char(5), day date, at datetime, tz timestamp, ok"
                + " boolean, uid text, ci text COLLATE NOCASE, ger text COLLATE RTRIM, posix text)",
            "INSERT INTO wide VALUES " + DialectRows.WIDE,
            "CREATE TABLE keys (k int, s text, n decimal(12,2), day date, ok boolean, w bigint NOT"
                + " NULL, d double)",
            "INSERT INTO keys VALUES " + DialectRows.KEYS,
            "CREATE TABLE none (k int NOT NULL, s text, n decimal(12,2) NOT NULL, day date, ok"
                + " boolean, w bigint NOT NULL, d double NOT NULL)");
  }

  @Override
  DataStore store(String table, boolean pushdown) {
    return DataStore.sqlite(file().path(), table, options -> options.pushdown(pushdown));
  }

  @Override
  int column() {
    return 4;
  }
}
