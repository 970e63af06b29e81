package io.clickframe.engine.chdb.optimize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clickframe.DataStore;
import io.clickframe.internal.node.EngineTable;
import io.clickframe.internal.node.FileSource;
import io.clickframe.internal.node.InlineSource;
import io.clickframe.internal.node.SourceNode;
import io.clickframe.sql.TypeOracle;
import io.clickframe.sql.internal.cache.FileStates;
import io.clickframe.sql.internal.statistics.ColumnStatistics;
import io.clickframe.sql.internal.statistics.Statistics;
import io.clickframe.sql.internal.statistics.TableStatistics;
import io.clickframe.testkit.EngineContract;
import io.clickframe.testkit.data.OldFiles;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is known of sources, and how long. */
class StatisticsTest extends EngineContract {
  private static final String COLUMNS =
      "toInt64(number - 50) AS whole, toDate32('1960-01-01') + number AS day,"
          + " toDecimal64(number, 2) / 4 - 10 AS price, number / 8 AS share,"
          + " ['red', 'green', 'blue'][1 + number % 3] AS colour,"
          + " if(number < 90, NULL, number)::Nullable(UInt32) AS few, 'a\tb' AS text";

  private TypeOracle oracle() {
    return (TypeOracle) context().engine();
  }

  private @Nullable TableStatistics known(SourceNode source) {
    return known(new Statistics(oracle()), source);
  }

  private @Nullable TableStatistics known(Statistics statistics, SourceNode source) {
    return statistics.of(source, new FileStates(oracle()).look());
  }

  private void write(Path file, String select) {
    execute(
        "INSERT INTO FUNCTION file('%s', 'Parquet') SELECT %s SETTINGS engine_file_truncate_on_insert = 1"
            .formatted(file, select));
    OldFiles.age(file);
  }

  private static FileSource parquet(Path file) {
    return new FileSource(file.toString(), "Parquet", null, null);
  }

  @Test
  void footersTellRowsAndRanges(@TempDir Path folder) {
    Path file = folder.resolve("some.parquet");
    write(file, COLUMNS + " FROM numbers(100)");
    TableStatistics known = Objects.requireNonNull(known(parquet(file)));
    assertThat(known.rows()).isEqualTo(100);
    isBetween(known.column("whole"), -50, 49);
    assertThat(known.column("whole").distinct()).isEqualTo(100);
    double first = (double) LocalDate.of(1960, 1, 1).toEpochDay();
    isBetween(known.column("day"), first, first + 99);
    isBetween(known.column("price"), -10, 14.75);
    isBetween(known.column("share"), 0, 99 / 8.0);
    isBetween(known.column("few"), 90, 99);
    assertThat(known.column("colour").hasRange()).isFalse();
    assertThat(known.column("nothing")).isEqualTo(ColumnStatistics.UNKNOWN);
  }

  private static void isBetween(ColumnStatistics column, double least, double most) {
    assertThat(column.least()).isCloseTo(least, within(1e-9));
    assertThat(column.most()).isCloseTo(most, within(1e-9));
  }

  @Test
  void fewTextsAreToldByTheSizeOfTheirDictionary(@TempDir Path folder) {
    Path file = folder.resolve("colours.parquet");
    write(file, COLUMNS + " FROM numbers(100000)");
    TableStatistics known = Objects.requireNonNull(known(parquet(file)));
    assertThat(known.column("colour").distinct()).isBetween(3.0, 8.0);
  }

  @Test
  void filesWithoutRowsHaveNone(@TempDir Path folder) {
    Path file = folder.resolve("none.parquet");
    write(file, COLUMNS + " FROM numbers(0)");
    TableStatistics known = known(parquet(file));
    assertThat(known == null || known.rows() == 0 || Double.isNaN(known.rows())).isTrue();
    assertThat(DataStore.file(file.toString()).count(context())).isZero();
  }

  @Test
  void changedFilesAreLookedAtAgain(@TempDir Path folder) {
    Path file = folder.resolve("growing.parquet");
    Statistics statistics = new Statistics(oracle());
    write(file, "number AS a FROM numbers(10)");
    assertThat(Objects.requireNonNull(known(statistics, parquet(file))).rows()).isEqualTo(10);
    write(file, "number AS b, 1 AS c FROM numbers(20)");
    assertThat(Objects.requireNonNull(known(statistics, parquet(file))).rows()).isEqualTo(20);
  }

  @Test
  void nothingIsKnownOfFilesThatWereWrittenJustNow(@TempDir Path folder) {
    Path file = folder.resolve("young.parquet");
    execute("INSERT INTO FUNCTION file('" + file + "', 'Parquet') SELECT 1 AS a");
    assertThat(known(parquet(file))).isNull();
  }

  @Test
  void nothingIsKnownOfOtherFormatsAndWhatIsNotThere(@TempDir Path folder) {
    Path file = folder.resolve("some.native");
    execute("INSERT INTO FUNCTION file('" + file + "', 'Native') SELECT 1 AS a");
    OldFiles.age(file);
    assertThat(known(new FileSource(file.toString(), "Native", null, null))).isNull();
    assertThat(known(parquet(file))).isNull(); // no footer
    assertThat(known(parquet(folder.resolve("*.parquet")))).isNull();
    assertThat(known(parquet(folder.resolve("gone.parquet")))).isNull();
  }

  @Test
  void filesOfAPatternAreTakenTogether(@TempDir Path folder) {
    Statistics statistics = new Statistics(oracle());
    SourceNode all = parquet(folder.resolve("{a,b,c}.parquet"));
    write(folder.resolve("a.parquet"), "number AS n, number AS gone FROM numbers(10)");
    write(folder.resolve("b.parquet"), "number + 100 AS n, 'x' AS t FROM numbers(20)");
    TableStatistics two = Objects.requireNonNull(known(statistics, all));
    assertThat(two.rows()).isEqualTo(30);
    isBetween(two.column("n"), 0, 119);
    assertThat(two.column("n").distinct()).isEqualTo(30);
    assertThat(two.column("gone")).isEqualTo(ColumnStatistics.UNKNOWN);
    write(folder.resolve("c.parquet"), "number - 5 AS n FROM numbers(5)");
    TableStatistics three = Objects.requireNonNull(known(statistics, all));
    assertThat(three.rows()).isEqualTo(35);
    isBetween(three.column("n"), -5, 119);
  }

  @Test
  void tablesAndValuesTellTheirRows() {
    execute("CREATE TABLE default.counted ENGINE = Memory AS SELECT * FROM numbers(1234)");
    try {
      assertThat(Objects.requireNonNull(known(new EngineTable("default", "counted"))).rows())
          .isEqualTo(1234);
    } finally {
      execute("DROP TABLE default.counted");
    }
    assertThat(known(new EngineTable("default", "it's gone"))).isNull();
    InlineSource values = InlineSource.of("a UInt8", 3, new byte[] {1, 2, 3});
    assertThat(Objects.requireNonNull(known(values)).rows()).isEqualTo(3);
  }
}
