package io.clickframe.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clickframe.DataStore;
import io.clickframe.engine.chdb.ChdbEngine;
import io.clickframe.engine.chdb.NativeResources;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

class BenchTest {
  private static final int QUERIES_WITH_DUCKDB = 22 + 22 + 22 + 10 + 5 + 42;
  private static final int SUITES = 6;
  private static final PrintStream NOWHERE =
      new PrintStream(OutputStream.nullOutputStream(), false, UTF_8);

  @TempDir private Path folder;

  @Test
  void measuresEverything() throws Exception {
    Path json = folder.resolve("figures.json");
    Path chart = folder.resolve("chart.svg");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Bench.run(
        options("--json", json.toString(), "--chart", chart.toString()),
        new PrintStream(bytes, true, UTF_8),
        NOWHERE);
    assertThat(bytes.toString(UTF_8))
        .contains("**Cold start", "| all to the first rows | ", "| DuckDB by JDBC, all to the ")
        .contains("**Ten steps to SQL", "| expression objects, recorded again | ")
        .contains("**Tiny queries**", "| `SELECT 1`, prepared | ")
        .containsPattern("\\| q06 \\| .* \\| 1 \\|\n")
        .contains("**TPC-H, scale 0.01, files written by DuckDB**")
        .contains("**TPC-H, scale 0.01, tables in memory**")
        .containsPattern("\\| q4 \\| .* \\| 100 \\|\n")
        .contains("**h2o joins of 1000 rows with 10, 10 and 1000**")
        .contains("**ClickBench, 2000 rows**", "A dash: q04 is the mean of Int64s")
        .contains("**8 threads, queries a second**")
        .contains("| streaming vectors, no value read | ")
        .contains("1000 rows as records", "Int32, Float64, String, from memory")
        .contains("**Listening to progress**", "| an aggregate of 1000 rows | ")
        .contains("| rows | 2000 |");
    checkFigures(new ObjectMapper().readTree(json.toFile()));
    checkChart(DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(chart.toFile()));
    assertThat(ChdbEngine.nativeResources()).isEqualTo(NativeResources.NONE);
  }

  private static void checkFigures(JsonNode figures) {
    assertThat(figures.at("/versions/duckdb").asText()).startsWith("v");
    assertThat(figures.at("/machine/processors").asInt()).isPositive();
    assertThat(figures.at("/rounds").asInt()).isEqualTo(1);
    assertThat(figures.at("/suites")).hasSize(SUITES);
    JsonNode first = figures.at("/suites/0");
    assertThat(first.at("/name").asText()).isEqualTo("tpch");
    assertThat(first.at("/queries")).hasSize(22);
    assertThat(first.at("/queries/0/name").asText()).isEqualTo("q01");
    assertThat(first.at("/queries/0/milliseconds/duckdb/rounds")).hasSize(1);
    assertThat(first.at("/mean/toDuckdb").asDouble())
        .isPositive()
        .isLessThanOrEqualTo(first.at("/worst/toDuckdb").asDouble());
  }

  private static void checkChart(Document chart) {
    assertThat(chart.getElementsByTagName("rect").getLength())
        .isEqualTo(QUERIES_WITH_DUCKDB + SUITES);
    assertThat(chart.getElementsByTagName("style").item(0).getTextContent())
        .contains("prefers-color-scheme: dark");
  }

  @Test
  void refusesToTimeAnotherAnswer() throws Exception {
    Question question =
        new Question(
            "q", () -> DataStore.sql("SELECT 1 AS a, 2.5 AS b"), "SELECT 1 AS a, 2.6 AS b", true);
    try (Engines engines = Engines.open()) {
      assertThatThrownBy(() -> Queries.measure(question, options(), engines))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("row 1 is [1, 2.5] beside [1, 2.6]");
    }
  }

  @Test
  void measuresTheQueriesAskedForAlone() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Bench.run(
        options("--only", "h2o", "--queries", "q1,q7"),
        new PrintStream(bytes, true, UTF_8),
        NOWHERE);
    assertThat(bytes.toString(UTF_8).lines().filter(line -> line.startsWith("| q")))
        .extracting(line -> line.substring(2, line.indexOf(' ', 2)))
        .containsExactly("query", "q1", "q7");
  }

  @Test
  void unknownOptionIsRefused() {
    assertThatThrownBy(() -> Options.parse("--row", "1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("--rows")
        .hasMessageEndingWith("found [--row, 1]");
  }

  @Test
  void unknownMeasurementIsRefused() {
    assertThatThrownBy(() -> Bench.run(options("--only", "tpch,h3o"), NOWHERE, NOWHERE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("tpch-duckdb-files")
        .hasMessageEndingWith("found h3o");
  }

  @Test
  void moreThanTheMachineShouldHoldIsRefused() {
    assertThatThrownBy(() -> options("--scale", "1000"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected a --scale above 0 and up to 10.0, found 1000.0");
    assertThatThrownBy(() -> options("--hits", "0"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected from 1 to 100000000 rows, found 0");
  }

  /** Tiny sizes. */
  private Options options(String... more) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "--data", folder.resolve("data").toString(),
                "--scale", "0.01",
                "--rows", "1000",
                "--join-rows", "1000",
                "--hits", "2000",
                "--transfer-rows", "1000",
                "--stream-files", "2",
                "--plans", "8",
                "--warm-up", "0",
                "--rounds", "1",
                "--runs", "1"));
    all.addAll(Arrays.asList(more));
    return Options.parse(all.toArray(String[]::new));
  }
}
