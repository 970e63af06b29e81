package io.clickframe.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Iterables;
import io.clickframe.DataContext;
import io.clickframe.DataObject;
import io.clickframe.DataStore;
import io.clickframe.Schema;
import io.clickframe.result.Row;
import io.trino.tpch.TpchTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleDataTest {
  private final DataContext context = DataContext.open();
  private final Path folder;
  private final SampleData data;

  SampleDataTest(@TempDir Path temporary) {
    folder = temporary.resolve("new folder, with 'quotes'");
    data = SampleData.in(folder, context);
  }

  @AfterAll
  void close() {
    context.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"customer", "orders", "lineitem"})
  void filesHaveTheGeneratorsRows(String table) {
    long expected =
        Iterables.size(TpchTable.getTable(table).createGenerator(SampleData.SCALE, 1, 1));
    assertThat(DataStore.file(data.csv(table)).count(context)).isEqualTo(expected);
    assertThat(DataStore.file(data.parquet(table)).count(context)).isEqualTo(expected);
  }

  @Test
  void parquetHasTheDeclaredTypes() {
    Schema schema = DataStore.file(data.parquet("orders")).schema(context);
    assertThat(schema).hasToString(TpchCsv.structure(TpchTable.ORDERS).replace(", o_", "\no_"));
  }

  @Test
  void csvAndParquetHoldTheSameValues() {
    DataStore csv =
        DataStore.file(
            data.csv("lineitem"),
            options -> options.structure(TpchCsv.structure(TpchTable.LINE_ITEM)));
    DataStore parquet = DataStore.file(data.parquet("lineitem"));
    assertThat(csv.union(parquet).distinct().count(context)).isEqualTo(parquet.count(context));
  }

  @Test
  void messyFileKeepsEveryValue() {
    DataStore messy =
        DataStore.file(data.messyCsv(), options -> options.structure(SampleData.MESSY_COLUMNS));
    try (DataObject result = messy.sort("id").execute(context)) {
      Iterator<Row> rows = result.rows().iterator();
      Row first = rows.next();
      assertThat(first.getString("name")).isEqualTo("Ada \"the first\" Lovelace");
      assertThat(first.getString("note")).isEqualTo("semi;colons, commas");
      assertThat(first.getBigDecimal("balance")).isEqualTo(new BigDecimal("1200.50"));
      Row second = rows.next();
      assertThat(second.getString("note")).isEqualTo("two\nlines");
      assertThat(second.getDouble("rate")).isEqualTo(-0.0);
      Row third = rows.next();
      assertThat(third.getString("name")).isEqualTo("李小龍");
      assertThat(third.isNull("balance")).isTrue();
      assertThat(third.getDouble("rate")).isNaN();
      assertThat(result.rowCount()).isEqualTo(7);
    }
  }

  @Test
  void secondRunReusesTheFiles() throws IOException {
    List<FileTime> before = times();
    SampleData.in(folder, context);
    assertThat(times()).isEqualTo(before);
  }

  @Test
  void missingFileIsGeneratedAgain() throws IOException {
    Path file = Path.of(data.parquet("customer"));
    Files.delete(file);
    SampleData.in(folder, context);
    assertThat(file).exists();
    assertThat(names()).noneMatch(name -> name.startsWith("."));
  }

  private List<FileTime> times() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().map(SampleDataTest::time).toList();
    }
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private static FileTime time(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
