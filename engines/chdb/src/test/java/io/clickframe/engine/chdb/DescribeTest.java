package io.clickframe.engine.chdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.error.ClickFrameException;
import io.clickframe.error.QueryException;
import io.clickframe.spi.SqlStatement;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class DescribeTest {
  @RegisterExtension final EngineFixture fixture = new EngineFixture();
  @TempDir Path folder;

  @Test
  void givesExactTypes() {
    assertThat(
            describe(
                "SELECT toLowCardinality('x') AS a, 'a'::Enum8('a' = 1) AS b,"
                    + " now('Asia/Tokyo') AS c, 1::Nullable(Int8) AS d -- comment"))
        .isEqualTo(
            "a LowCardinality(String)\nb Enum8('a' = 1)\nc DateTime('Asia/Tokyo')\n"
                + "d Nullable(Int8)");
  }

  @Test
  void obeysSettingsAndParameters() {
    String join =
        "SELECT y.b AS b FROM (SELECT {key:Int32} AS a) AS x"
            + " LEFT JOIN (SELECT 2 AS a, 'x' AS b) AS y ON x.a = y.a";
    SqlStatement plain = new SqlStatement(join, Map.of("key", "1"), Map.of());
    assertThat(fixture.engine().describe(plain)).hasToString("b String");
    assertThat(fixture.engine().describe(plain.withSettings(Map.of("join_use_nulls", "1"))))
        .hasToString("b Nullable(String)");
  }

  @Test
  void describesUnionsAndCommonTableExpressions() {
    assertThat(describe("SELECT 1 AS a UNION ALL SELECT 2::Int16")).isEqualTo("a Int16");
    assertThat(describe("WITH x AS (SELECT 'q' AS q) SELECT * FROM x")).isEqualTo("q String");
  }

  @Test
  void readsNoRows() {
    String file = "file('" + folder.resolve("big.parquet") + "')";
    RawChdb.run("INSERT INTO FUNCTION " + file + " SELECT number AS a FROM numbers(2000000)");

    String scan =
        "SELECT count() AS n, (SELECT max(sipHash64(a)) FROM " + file + ") AS m FROM " + file;

    long before = rowsReadByProcess();
    assertThat(describe(scan)).isEqualTo("n UInt64\nm Nullable(UInt64)");
    long described = rowsReadByProcess();
    fixture.column(scan);
    long scanned = rowsReadByProcess();

    assertThat(described - before).as("rows of metadata").isLessThan(1_000);
    assertThat(scanned - described).as("rows of the run").isGreaterThan(1_000_000);
  }

  private long rowsReadByProcess() {
    return Long.parseLong(
        fixture
            .column("SELECT toString(sum(value)) FROM system.events WHERE event = 'SelectedRows'")
            .getFirst()
            .toString());
  }

  @Test
  void refusesWhatIsNoSelect() {
    assertThatThrownBy(() -> describe("DROP TABLE x"))
        .isInstanceOf(QueryException.class)
        .hasMessageContaining("Syntax error");
    assertThatThrownBy(() -> describe("SELECT 1 AS a; SELECT 2"))
        .isInstanceOf(QueryException.class)
        .hasMessageContaining("Syntax error");
  }

  @Test
  void namesUnknownColumnWithItsCode() {
    assertThatThrownBy(() -> describe("SELECT nope FROM numbers(1)"))
        .isInstanceOfSatisfying(QueryException.class, e -> assertThat(e.engineCode()).hasValue(47))
        .hasMessageContaining("nope")
        .hasMessageEndingWith("(ClickHouse error 47 UNKNOWN_IDENTIFIER)");
  }

  @Test
  void explainsInLines() {
    assertThat(
            fixture
                .engine()
                .lines(SqlStatement.of("EXPLAIN QUERY TREE run_passes = 1 SELECT 1 AS a")))
        .hasSizeGreaterThan(3)
        .first()
        .asString()
        .contains("QUERY id: 0");
  }

  private String describe(String sql) {
    return fixture.engine().describe(SqlStatement.of(sql)).toString();
  }
}
