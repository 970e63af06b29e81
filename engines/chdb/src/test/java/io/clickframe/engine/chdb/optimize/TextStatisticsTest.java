package io.clickframe.engine.chdb.optimize;

import static io.clickframe.Expressions.on;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clickframe.DataContext;
import io.clickframe.DataStore;
import io.clickframe.engine.chdb.contract.RewritesOff;
import io.clickframe.internal.node.FileSource;
import io.clickframe.sql.TypeOracle;
import io.clickframe.sql.internal.cache.FileStates;
import io.clickframe.sql.internal.statistics.Statistics;
import io.clickframe.sql.internal.statistics.TableStatistics;
import io.clickframe.testkit.EngineContract;
import io.clickframe.testkit.Rows;
import io.clickframe.testkit.data.OldFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is guessed of text files, and what becomes of it. */
class TextStatisticsTest extends EngineContract {
  private static final int ROWS = 100_000;

  private @Nullable TableStatistics known(FileSource source) {
    TypeOracle oracle = (TypeOracle) context().engine();
    return new Statistics(oracle).of(source, new FileStates(oracle).look());
  }

  private double rows(Path file, String format) {
    TableStatistics known = known(new FileSource(file.toString(), format, null, null));
    assertThat(Objects.requireNonNull(known, format).guess()).isTrue();
    return known.rows();
  }

  private void write(Path file, String format, String select) {
    execute(
        "INSERT INTO FUNCTION file('%s', '%s') SELECT %s SETTINGS engine_file_truncate_on_insert = 1"
            .formatted(file, format, select));
    OldFiles.age(file);
  }

  private static Path write(Path file, String text) throws IOException {
    Files.writeString(file, text, UTF_8);
    OldFiles.age(file);
    return file;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CSV",
        "CSVWithNames",
        "CSVWithNamesAndTypes",
        "TSV",
        "TabSeparatedWithNames",
        "TSKV",
        "JSONEachRow",
        "JSONStringsEachRow"
      })
  void rowsAreGuessedBySize(String format, @TempDir Path folder) {
    Path file = folder.resolve("rows");
    write(
        file,
        format,
        "number + 1000000 AS id, 'a \"quoted\" text,\nof two lines {' AS text FROM numbers("
            + ROWS
            + ")");
    assertThat(rows(file, format)).isCloseTo(ROWS, within(ROWS / 50.0));
  }

  @Test
  void smallFilesAreCounted(@TempDir Path folder) throws IOException {
    assertThat(rows(write(folder.resolve("a"), "id\n1\n2\n3"), "CSVWithNames")).isEqualTo(3);
    assertThat(rows(write(folder.resolve("b"), "id\n1\n2\n3\n"), "CSVWithNames")).isEqualTo(3);
    assertThat(rows(write(folder.resolve("c"), "5\" pipe\n6\" pipe\n"), "CSV")).isEqualTo(2);
    assertThat(rows(write(folder.resolve("d"), ""), "CSV")).isZero();
    assertThat(rows(write(folder.resolve("e"), "id\n"), "TSVWithNames")).isZero();
    assertThat(
            rows(
                write(folder.resolve("f"), "[\n {\"a\": {\"b\": \"\\\"}\"}},\n {\"a\": {}}\n]\n"),
                "JSONEachRow"))
        .isEqualTo(2);
  }

  @Test
  void nothingIsGuessedOfWhatIsCompressedOrHasNoLines(@TempDir Path folder) throws IOException {
    Path packed = folder.resolve("rows.csv.gz");
    write(packed, "CSV", "number FROM numbers(1000)");
    assertThat(known(new FileSource(packed.toString(), "CSV", null, null))).isNull();
    Path endless = write(folder.resolve("endless"), "x".repeat(100_000) + "\n");
    assertThat(known(new FileSource(endless.toString(), "CSV", null, null))).isNull();
    assertThat(known(new FileSource(endless.toString(), "CSV", "zstd", null))).isNull();
    assertThat(known(new FileSource(endless.toString(), "Native", null, null))).isNull();
    String archive = endless + ".zip :: a.csv";
    assertThat(known(new FileSource(archive, "CSV", null, null))).isNull();
    assertThat(known(new FileSource(folder + "/gone.csv", "CSV", null, null))).isNull();
    assertThat(known(new FileSource(folder + "/gone*.csv", "CSV", null, null))).isNull();
  }

  @Test
  void filesOfAPatternAreLikeTheFirst(@TempDir Path folder) {
    write(folder.resolve("1.csv"), "CSVWithNames", "number + 1000000 AS n FROM numbers(1000)");
    write(folder.resolve("2.csv"), "CSVWithNames", "number + 1000000 AS n FROM numbers(50000)");
    assertThat(rows(folder.resolve("*.csv"), "CSVWithNames")).isCloseTo(51_000, within(100.0));
    write(folder.resolve("3.csv.gz"), "CSVWithNames", "number AS n FROM numbers(1000)");
    String both = folder.resolve("*.csv*").toString();
    assertThat(known(new FileSource(both, "CSVWithNames", null, null))).isNull();
  }

  @Test
  void theSmallerSideBecomesTheHashTable(@TempDir Path folder) {
    Path few = folder.resolve("few.csv");
    Path many = folder.resolve("many.parquet");
    write(few, "CSVWithNames", "number AS id, toString(number) AS name FROM numbers(100)");
    write(many, "Parquet", "number AS sale, number % 200 AS id FROM numbers(" + ROWS + ")");
    DataStore small = DataStore.file(few.toString());
    DataStore large = DataStore.file(many.toString());
    DataStore written = large.join(small, on("id")).select("sale", "name");
    DataStore turned = small.join(large, on("id")).select("sale", "name");
    for (DataStore chain : new DataStore[] {written, turned}) {
      assertThat(chain.toSql(context()))
          .containsSubsequence("many.parquet", "JOIN", "few.csv")
          .contains("query_plan_optimize_join_order_limit");
      assertThat(chain.explain(context()).toString())
          .contains(
              "Statistics: file " + few + " (CSVWithNames) has about 100 rows (size of its lines)",
              "Statistics: file " + many + " (Parquet) has 100,000 rows (Parquet footer)");
    }
    try (DataContext off = RewritesOff.open("join_order", this::open)) {
      assertThat(Rows.of(turned, context()).sorted()).isEqualTo(Rows.of(turned, off).sorted());
      assertThat(Rows.of(turned, context()).sorted())
          .isEqualTo(Rows.of(written, context()).sorted());
    }
    checkLeaks();
  }

  @Test
  void aFileThatHasGrownTakesTheOtherSide(@TempDir Path folder) {
    Path text = folder.resolve("text.csv");
    Path fixed = folder.resolve("fixed.parquet");
    write(fixed, "Parquet", "number AS id FROM numbers(60000)");
    write(text, "CSVWithNames", "number AS id, 1 AS one FROM numbers(10)");
    DataStore chain =
        DataStore.file(text.toString()).join(DataStore.file(fixed.toString()), on("id"));
    assertThat(chain.toSql(context())).containsSubsequence("fixed.parquet", "JOIN", "text.csv");
    assertThat(chain.count(context())).isEqualTo(10);
    write(text, "CSVWithNames", "number AS id, 1 AS one FROM numbers(500000)");
    assertThat(chain.toSql(context())).containsSubsequence("text.csv", "JOIN", "fixed.parquet");
    assertThat(chain.count(context())).isEqualTo(60_000);
  }
}
