package io.clickframe.sourcetest.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.sourcetest.SourceTest;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteFileTest extends SourceTest {
  @TempDir private Path folder;

  @Test
  void engineReadsWhatJdbcReads() throws SQLException {
    SqliteFile file = SqliteFile.in(folder, "fixture.sqlite");
    file.execute(
        "CREATE TABLE fixture (id INTEGER PRIMARY KEY, name TEXT)",
        "INSERT INTO fixture VALUES (1, 'one'), (2, NULL)");

    try (Connection connection = file.connection();
        ResultSet result =
            connection.createStatement().executeQuery("SELECT name FROM fixture WHERE id = 1")) {
      assertThat(result.next()).isTrue();
      assertThat(result.getString(1)).isEqualTo("one");
    }
    String table = "sqlite('" + file.path() + "', 'fixture')";
    assertThat(rows("SELECT * FROM " + table + " ORDER BY id")).containsExactly("1|one", "2|null");
    assertThat(columns("SELECT * FROM " + table))
        .containsExactly("id Nullable(Int64)", "name Nullable(String)");
  }
}
