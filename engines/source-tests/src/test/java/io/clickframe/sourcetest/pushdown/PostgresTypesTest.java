package io.clickframe.sourcetest.pushdown;

import static io.clickframe.Expressions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.DataStore;
import io.clickframe.error.ClickFrameException;
import io.clickframe.testkit.Rows;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values of PostgreSQL's types, as the database has them and as they are declared. */
class PostgresTypesTest extends PushdownTest {

  @BeforeAll
  void createTable() throws SQLException {
    server.execute(
        "CREATE TABLE edge.other (arr int[], texts text[], nested int[][], m edge.mood, j json, jb"
            + " jsonb, b bytea, ip inet, p edge.positive, l edge.label, iv interval, nm name, f4"
            + " numeric(6,6), big numeric(90,3), round numeric(5,-2))",
        "INSERT INTO edge.other VALUES ('{1,NULL,3}', '{a,\"b,c\",NULL}', '{{1,2},{3,4}}', 'Happy',"
            + " '{\"a\": 1}', '{\"a\":1}', '\\x00ff41', '10.0.0.1', 5, 'lab', '1 day', 'nm',"
            + " 0.123456, 1.5, 12345)",
        "CREATE TABLE edge.arrays (id int, a int[])",
        "INSERT INTO edge.arrays VALUES (1, '{1}'), (2, '{{1,2},{3,4}}')",
        "CREATE TABLE edge.never (id int, d date, at timestamp, n numeric(12,2), u numeric)",
        "INSERT INTO edge.never VALUES (1, 'infinity', NULL, NULL, NULL), (2, NULL, '-infinity',"
            + " NULL, NULL), (3, NULL, NULL, 'NaN', NULL), (4, NULL, NULL, NULL, 1e30)");
  }

  private DataStore wide(boolean pushdown) {
    return tables.store("wide", pushdown);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void readsEveryValueExactly(boolean pushdown) {
    Rows rows =
        Rows.of(
            wide(pushdown)
                .filter(col("id").in(1, 2, 8))
                .select("id", "i8", "r", "d", "n9", "day", "at", "tz", "c", "ok", "uid"),
            context());
    assertThat(rows.sorted())
        .extracting(Object::toString)
        .containsExactly(
            "[1, 9007199254740993, NaN, NaN, 999999999999999999999.999999999, 1899-12-31,"
                + " 1899-12-31T23:59:59.999999Z, 2024-03-31T01:30:00.000001Z, a, true,"
                + " 00000000-0000-0000-0000-000000000000]",
            "[2, -9007199254740993, Infinity, Infinity, -999999999999999999999.999999999,"
                + " 9999-12-31, 9999-12-31T23:59:59.999999Z, 1969-12-31T23:59:59.999999Z, a, false,"
                + " ffffffff-ffff-ffff-ffff-ffffffffffff]",
            "[8, 7, 0.1, 0.1, 0.100000000, 1600-06-15, 1600-06-15T06:00:00Z, 1900-01-01T00:00:00Z, é,"
                + " true, null]");
  }

  /** How dates and times are written, and in which zone, is the server's and the user's choice. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "datestyle = 'German'",
        "datestyle = 'SQL, DMY'",
        "timezone = 'America/New_York'",
        "timezone = 'Asia/Kolkata'",
        "standard_conforming_strings = off",
        "bytea_output = 'escape'",
        "intervalstyle = 'iso_8601'"
      })
  void settingsOfTheUserChangeNothing(String setting) throws SQLException {
    Chain chain =
        stores ->
            stores
                .apply("wide")
                .filter(col("tz").gt(java.time.Instant.EPOCH).or(col("s").eq("back\\slash").not()))
                .select("id", "day", "at", "tz", "s", "v", "d");
    List<?> usual = Rows.of(copied(chain), context()).sorted();
    server.execute("ALTER ROLE " + server.user() + " SET " + setting);
    try {
      assertThat(Rows.of(pushed(chain), context()).sorted()).isEqualTo(usual);
      assertThat(Rows.of(unpushed(chain), context()).sorted()).isEqualTo(usual);
    } finally {
      server.execute("ALTER ROLE " + server.user() + " RESET ALL");
    }
  }

  @Test
  void readsWhatIsNoTypeOfClickHouse() {
    Rows rows = Rows.of(tables.store("other", true), context());
    assertThat(rows.schema().columns().stream().map(it -> it.name() + " " + it.type()))
        .containsExactly(
            "arr Array(Nullable(Int32))",
            "texts Array(Nullable(String))",
            "nested Nullable(String)",
            "m Nullable(String)",
            "j Nullable(String)",
            "jb Nullable(String)",
            "b Nullable(String)",
            "ip Nullable(String)",
            "p Nullable(Int32)",
            "l Nullable(String)",
            "iv Nullable(String)",
            "nm Nullable(String)",
            "f4 Nullable(Decimal(6, 6))",
            "big Nullable(String)",
            "round Nullable(String)");
    assertThat(rows.toString())
        .isEqualTo(
            "[[1, null, 3], [a, b,c, null], {{1,2},{3,4}}, Happy, {\"a\": 1}, {\"a\": 1}, "
                + "\0\ufffdA, 10.0.0.1, 5, lab, 1 day, nm, 0.123456, 1.500, 12300]");
  }

  /** There is no value for them, and none is made up. */
  @ParameterizedTest
  @CsvSource({
    "arrays, a, invalid input syntax for type json",
    "never, d, cannot subtract infinite dates",
    "never, at, ERROR",
    "never, n, NaN",
    "never, u, numeric field overflow"
  })
  void failsForValuesThatClickHouseDoesNotHave(String table, String column, String message) {
    for (boolean pushdown : List.of(true, false)) {
      assertThatThrownBy(() -> Rows.of(tables.store(table, pushdown).select(column), context()))
          .isInstanceOf(ClickFrameException.class)
          .hasMessageContaining(message);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id Int64 | id > 1 | true",
        "id Int8 | id > 1 | false",
        "id UInt8 | id > 1 | false",
        "id UInt64 | id > 1 | false",
        "i8 Nullable(UInt32) | i8 > 1 | false",
        "day Nullable(Date) | day > '2024-01-01' | false",
        "day Nullable(Date32) | day > '2024-01-01' | true",
        "at Nullable(DateTime) | at > '2024-01-01 00:00:00' | false",
        "at Nullable(DateTime64(3)) | at > '2024-01-01 00:00:00' | true",
        "n9 Nullable(Decimal(38, 9)) | n9 > 1 | true",
        "n Nullable(Float64) | n > 1 | true",
        "ci Nullable(String) | ci = 'a' | true",
        "i4 Nullable(String) | i4 = '7' | true",
        "s LowCardinality(Nullable(String)) | s = 'a' | true",
        "i4 Nullable(Bool) | i4 | true"
      })
  void declaredColumnsAreCastInside(String structure, String condition, boolean computed) {
    String name = structure.substring(0, structure.indexOf(' '));
    List<DataStore> both =
        List.of(true, false).stream()
            .map(pushdown ->
                tables
                    .store(
                        "wide",
                        options -> options.schema("edge").structure(structure).pushdown(pushdown))
                    .filter(condition)
                    .select(name))
            .toList();
    Rows pushed = Rows.of(both.get(0), context());
    assertThat(pushed.schema().toString()).isEqualTo(structure);
    assertThat(pushed.sorted()).isNotEmpty().isEqualTo(Rows.of(both.get(1), context()).sorted());
    assertThat(sent(both.get(0)).stream().collect(Collectors.joining()).contains(" WHERE "))
        .isEqualTo(computed);
  }
}
