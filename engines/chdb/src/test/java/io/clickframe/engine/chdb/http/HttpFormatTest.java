package io.clickframe.engine.chdb.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.ipc.ArrowStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Results are what the engine itself would write to a file. */
class HttpFormatTest {
  @RegisterExtension static final ServedEngine SERVED = new ServedEngine();
  @TempDir static Path folder;

  private static final String MANY =
      """
      SELECT number AS `a "quoted"
      name`, toString(number) AS s, if(number % 3 = 0, NULL, number / 4) AS f,
        [number, 1] AS list, '\\'\\n\\t' AS odd
      FROM numbers(150000) SETTINGS max_threads = 1, output_format_write_statistics = 0\
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TabSeparated",
        "TSVRaw",
        "TSVWithNames",
        "TabSeparatedWithNamesAndTypes",
        "TSVRawWithNames",
        "CSV",
        "CSVWithNames",
        "CSVWithNamesAndTypes",
        "JSONEachRow",
        "JSONCompactEachRow",
        "JSONCompactEachRowWithNamesAndTypes",
        "JSONStringsEachRow",
        "RowBinary",
        "RowBinaryWithNames",
        "RowBinaryWithNamesAndTypes",
        "Native",
        "MsgPack",
        "TSKV",
        "Values",
        "Vertical",
        "JSON",
        "JSONCompact",
        "XML",
        "SQLInsert",
        "BSONEachRow",
        "CustomSeparatedWithNames",
        "JSONColumns",
        "Markdown"
      })
  void areWhatTheEngineWrites(String format) throws IOException {
    areTheEngines(format, MANY);
    areTheEngines(format, MANY.replace("150000", "0"));
    areTheEngines(format, MANY.replace("150000", "1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"RowBinaryWithNames", "RowBinaryWithNamesAndTypes", "CSVWithNames"})
  void namesMayBeLong(String format) throws IOException {
    for (int length : new int[] {127, 128, 20_000}) { // one byte of length, two, three
      areTheEngines(
          format, "SELECT number AS " + "n".repeat(length) + ", 1 AS b FROM numbers(150000)");
    }
  }

  private static void areTheEngines(String format, String sql) throws IOException {
    Path file = Files.createTempFile(folder, "result", ".bin");
    Files.delete(file);
    SERVED.text("INSERT INTO FUNCTION file('" + file + "', " + format + ") " + sql);
    assertThat(SERVED.bytes(sql, "default_format", format))
        .as("%s of %s", format, sql)
        .isEqualTo(Files.exists(file) ? Files.readAllBytes(file) : new byte[0]);
  }

  @Test
  void haveTotalsAndExtremesWhereTheEngineHasThem() {
    String sql =
        "SELECT number % 2 AS n, count() AS c FROM numbers(5) GROUP BY n WITH TOTALS ORDER BY n"
            + " SETTINGS extremes = 1";
    assertThat(SERVED.text(sql)).isEqualTo("0\t3\n1\t2\n\n0\t5\n\n0\t2\n1\t3\n");
    assertThat(SERVED.text(sql, "default_format", "TSVWithNames"))
        .isEqualTo("n\tc\n0\t3\n1\t2\n\n0\t5\n\n0\t2\n1\t3\n");
    assertThat(SERVED.text(sql, "default_format", "CSVWithNames"))
        .isEqualTo("\"n\",\"c\"\n0,3\n1,2\n\n0,5\n\n0,2\n1,3\n");
    assertThat(SERVED.text(sql, "default_format", "JSONCompactEachRowWithNames"))
        .isEqualTo("[\"n\", \"c\"]\n[0, 3]\n[1, 2]\n");
  }

  @Test
  void settingsThatChangeHowChunksBeginAreHeeded() {
    assertThat(
            SERVED.text(
                "SELECT number AS n FROM numbers(4) FORMAT JSONEachRow",
                "output_format_json_array_of_rows",
                "1",
                "max_block_size",
                "2"))
        .isEqualTo("[\n{\"n\":0},\n{\"n\":1},\n{\"n\":2},\n{\"n\":3}\n]\n");
  }

  @Test
  void findsTheFormatWhereverItIsWritten() {
    String[] csv = {
      "SELECT 'FORMAT JSON' FORMAT CSV",
      "SELECT 'FORMAT JSON' format csv settings max_threads = 1",
      "SELECT 'FORMAT JSON' /* FORMAT XML */ FORMAT /* x */ CSV -- FORMAT TSV",
      "SELECT 'FORMAT JSON' FORMAT CSV;",
    };
    for (String sql : csv) {
      assertThat(SERVED.text(sql)).as(sql).isEqualTo("\"FORMAT JSON\"\n");
    }
    assertThat(SERVED.text("SELECT format FROM (SELECT 'a' AS format) ORDER BY format DESC"))
        .isEqualTo("a\n");
    assertThat(SERVED.text("SELECT 1 FROM (SELECT 1 AS a) AS format")).isEqualTo("1\n");
  }

  @Test
  void arrowStreamsAreWhatTheEngineReads() {
    SERVED.text(
        "CREATE TABLE arrow (n UInt64, s Nullable(String), f FixedString(3), l Array(Int8))"
            + " ENGINE = Memory");
    String sql =
        "SELECT number AS n, if(number % 2 = 0, NULL, toString(number)) AS s, 'abc'::FixedString(3)"
            + " AS f, [number % 7]::Array(Int8) AS l FROM numbers(200000)";
    // The settings that a client which reads Arrow sends: they are what batches are like.
    byte[] result =
        SERVED.bytes(
            sql,
            "default_format",
            "ArrowStream",
            "output_format_arrow_compression_method",
            "none",
            "output_format_arrow_string_as_string",
            "1",
            "output_format_arrow_low_cardinality_as_dictionary",
            "0");
    assertThat(result.length).as("not compressed").isGreaterThan(200_000 * 15);
    SERVED.post(
        BodyPublishers.ofByteArray(result), "query", "INSERT INTO arrow FORMAT ArrowStream");
    assertThat(SERVED.text("SELECT count() FROM (SELECT * FROM arrow EXCEPT ALL " + sql + ")"))
        .isEqualTo("0\n");
    assertThat(SERVED.text("SELECT count() FROM arrow")).isEqualTo("200000\n");
    SERVED.text("DROP TABLE arrow");
  }

  @Test
  void anArrowStreamWithoutRowsHasItsColumns() throws Exception {
    byte[] result = SERVED.bytes("SELECT 1::Int8 AS a WHERE 0 FORMAT ArrowStream");
    try (RootAllocator allocator = new RootAllocator();
        ArrowStreamReader reader =
            new ArrowStreamReader(new ByteArrayInputStream(result), allocator)) {
      assertThat(reader.getVectorSchemaRoot().getSchema().getFields().getFirst().getName())
          .isEqualTo("a");
      assertThat(reader.loadNextBatch()).isFalse();
    }
  }

  @Test
  void largeResultsNeedLittleMemory() throws Exception {
    // The program has a heap of 64 MB and the results have 800 MB.
    for (String format : new String[] {"RowBinary", "ArrowStream"}) {
      try (InputStream in =
          SERVED
              .open(
                  SERVED
                      .request(SERVED.uri("default_format", format))
                      .POST(BodyPublishers.ofString("SELECT number FROM numbers(100000000)"))
                      .build())
              .body()) {
        long size = in.transferTo(OutputStream.nullOutputStream());
        assertThat(size).isGreaterThanOrEqualTo(800_000_000L);
      }
    }
  }
}
