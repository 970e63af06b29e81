package io.clickframe.sourcetest.reduction;

import io.clickframe.DataStore;
import io.clickframe.source.DatabaseOptions;
import io.clickframe.sourcetest.server.SqliteFile;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.io.TempDir;

/** SQLite has no log: the plan says whether it is asked for keys. */
class SqliteReductionTest extends JoinReductionTest {
  @TempDir private static Path folder;

  private static SqliteFile file() {
    return SqliteFile.in(folder, "reduction.sqlite");
  }

  @Override
  void execute(String... statements) throws SQLException {
    file().execute(statements);
  }

  @Override
  String filled() {
    return "INSERT INTO big WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i"
        + " < 100000) SELECT i, i, 's' || i, date('2024-01-01', (i % 9) || ' days') FROM n";
  }

  @Override
  DataStore big(UnaryOperator<DatabaseOptions> options) {
    return DataStore.sqlite(file().path(), "big", options);
  }

  @Override
  boolean tellsKeys() {
    return false;
  }

  @Override
  List<String> received(DataStore chain) {
    return List.of(chain.explain(context()).toString());
  }
}
