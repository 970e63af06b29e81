package io.clickframe.sourcetest.sqlite;

import io.clickframe.DataStore;
import io.clickframe.sourcetest.chains.ChainTest;
import io.clickframe.sourcetest.server.SqliteFile;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Chains over a SQLite file. */
abstract class SqliteChainTest extends ChainTest {
  private SqliteTables tables;

  @BeforeAll
  final void createTables(@TempDir Path folder) throws SQLException {
    tables = new SqliteTables(SqliteFile.in(folder, "edge.sqlite"));
    tables.create();
  }

  @Override
  protected final DataStore store(String table, boolean pushdown) {
    return tables.store(table, pushdown);
  }
}
