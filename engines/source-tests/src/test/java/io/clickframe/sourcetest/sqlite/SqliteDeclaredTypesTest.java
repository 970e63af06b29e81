package io.clickframe.sourcetest.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.DataStore;
import io.clickframe.sourcetest.SourceTest;
import io.clickframe.sourcetest.server.SqliteFile;
import io.clickframe.testkit.Rows;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Columns that are declared to be of types that SQLite does not have. */
class SqliteDeclaredTypesTest extends SourceTest {
  @TempDir private static Path folder;

  private static SqliteFile file() {
    return SqliteFile.in(folder, "declared.sqlite");
  }

  @BeforeAll
  static void create() throws SQLException {
    file()
        .execute(
            "CREATE TABLE kept (price REAL, at TEXT, code TEXT)",
            "INSERT INTO kept VALUES (1.25, '2024-05-06 07:08:09.123456789',"
                + " '61f0c404-5cb3-11e7-907b-a6006ad3dba0'), (NULL, NULL, NULL)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "price Nullable(Decimal(9, 2)) | toDecimal32('1.25', 2) | price > 1",
        "at Nullable(DateTime64(9)) | toDateTime64('2024-05-06 07:08:09.123456789', 9) | at > '2024-01-01'",
        "code Nullable(UUID) | toUUID('61f0c404-5cb3-11e7-907b-a6006ad3dba0') | code IS NOT NULL"
      })
  void areMadeHere(String structure, String value, String condition) {
    DataStore kept = DataStore.sqlite(file().path(), "kept", it -> it.structure(structure));
    Rows rows = Rows.of(kept, context());
    List<List<Object>> one = Rows.of("SELECT " + value + " AS v", context()).values();
    assertThat(rows.schema().toString()).isEqualTo(structure);
    assertThat(rows.values()).hasSize(2).containsAll(one);
    assertThat(Rows.of(kept.filter(condition), context()).values()).isEqualTo(one);
  }
}
