package io.clickframe.sourcetest.tpch;

import io.clickframe.DataStore;
import io.clickframe.sourcetest.server.SqliteFile;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;

/** SQLite runs conditions and no joins: there are as many parts as tables. */
class SqliteTpchTest extends TpchPushdownTest {
  @TempDir private static Path folder;
  private SqliteFile file;

  @Override
  void load(double scale) throws SQLException {
    file = SqliteFile.in(folder, "tpch.sqlite");
    try (Connection connection = file.connection()) {
      new TpchLoader(connection).load(scale, "", "ANALYZE");
    }
  }

  @Override
  DataStore store(String table, boolean pushdown) {
    return DataStore.sqlite(file.path(), table, options -> options.pushdown(pushdown));
  }

  @Override
  Map<String, Integer> parts() {
    return Map.ofEntries(
        Map.entry("q01", 1),
        Map.entry("q02", 5),
        Map.entry("q03", 3),
        Map.entry("q04", 2),
        Map.entry("q05", 6),
        Map.entry("q06", 1),
        Map.entry("q07", 6),
        Map.entry("q08", 8),
        Map.entry("q09", 6),
        Map.entry("q10", 4),
        Map.entry("q11", 3),
        Map.entry("q12", 2),
        Map.entry("q13", 2),
        Map.entry("q14", 2),
        Map.entry("q15", 2),
        Map.entry("q16", 2),
        Map.entry("q17", 2),
        Map.entry("q18", 3),
        Map.entry("q19", 2),
        Map.entry("q20", 5),
        Map.entry("q21", 6),
        Map.entry("q22", 2));
  }
}
