package io.clickframe.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.DataContext;
import io.clickframe.DataObject;
import io.clickframe.DataStore;
import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import io.clickframe.error.QueryException;
import io.clickframe.result.Row;
import io.clickframe.source.WriteOptions;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.ipc.ArrowFileReader;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.apache.arrow.vector.ipc.ArrowStreamReader;
import org.apache.arrow.vector.types.pojo.Field;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Chains and results become files: complete, readable by others, or not there at all. */
public abstract class WrittenFileContract extends EngineContract {
  private static final int MANY = 1_000_000;

  /** For the engine's test class. */
  protected WrittenFileContract() {}

  private static final String STRUCTURE =
      "id Int64, half Float64, name String, day Date32, price Decimal(18, 2), missing"
          + " Nullable(Int64)";

  private DataStore sales(int rows) {
    return numbered(rows)
        .select(
            "id",
            "id / 2 AS half",
            "concat('it\\'s, \"', toString(id), '\"\\n') AS name",
            "toDate32('1969-12-30') + id % 100 AS day",
            "toDecimal64(id, 2) / 4 AS price",
            "nullIf(id, 1) AS missing");
  }

  @TestFactory
  final Stream<DynamicTest> isReadBack() {
    return each(
        this::readBack,
        "a.csv",
        "a.tsv",
        "a.json",
        "a.jsonl",
        "a.ndjson",
        "a.parquet",
        "a.arrow",
        "a.arrows",
        "a.orc",
        "a.avro",
        "a.csv.gz",
        "a.json.zst",
        "a.tsv.xz",
        "it's a file.csv",
        "back\\slash.csv");
  }

  private void readBack(String name, Path folder) throws IOException {
    Path file = folder.resolve(name);
    sales(5).writeTo(file, context());
    assertThat(files(folder)).containsExactly(file);
    DataStore back = DataStore.file(file.toString(), options -> options.structure(STRUCTURE));
    assertThat(texts(back)).isEqualTo(texts(sales(5)));
  }

  @TestFactory
  final Stream<DynamicTest> isReadByAnother() {
    return each(this::readByAnother, "a.csv", "a.csv.gz", "a.json", "a.parquet");
  }

  private void readByAnother(String name, Path folder) throws SQLException {
    Path file = folder.resolve(name);
    sales(5).writeTo(file, context());
    String sql = "SELECT sum(id), sum(half), max(name), max(day)::VARCHAR, count(missing)";
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement();
        ResultSet row = statement.executeQuery(sql + " FROM '" + file + "'")) {
      assertThat(row.next()).isTrue();
      assertThat(row.getLong(1)).isEqualTo(10);
      assertThat(row.getDouble(2)).isEqualTo(5);
      assertThat(row.getString(3)).isEqualTo("it's, \"4\"\n");
      assertThat(row.getString(4)).isEqualTo("1970-01-03");
      assertThat(row.getLong(5)).isEqualTo(4);
    }
  }

  @TestFactory
  final Stream<DynamicTest> arrowIsWrittenFromMemoryToo() {
    return each(this::writeFromMemory, "a.arrow", "a.arrows");
  }

  private void writeFromMemory(String name, Path folder) throws IOException {
    Path file = folder.resolve(name);
    for (int rows : new int[] {0, 5, 200_000}) {
      try (DataObject result = sales(rows).execute(context())) {
        result.writeTo(file, WriteOptions::overwrite);
      }
      DataStore back = DataStore.file(file.toString());
      assertThat(back.count(context())).isEqualTo(rows);
      assertThat(texts(back)).isEqualTo(texts(sales(rows)));
      assertThat(arrowColumns(file))
          .containsExactly("id", "half", "name", "day", "price", "missing");
    }
    assertThat(files(folder)).containsExactly(file);
  }

  /** Only the metadata: to read buffers, Arrow needs a flag of the JVM. */
  private List<String> arrowColumns(Path file) throws IOException {
    try (BufferAllocator allocator = context().allocator().newChildAllocator("file", 0, 1 << 30);
        FileChannel channel = FileChannel.open(file);
        ArrowReader reader =
            file.toString().endsWith("s")
                ? new ArrowStreamReader(channel, allocator)
                : new ArrowFileReader(channel, allocator)) {
      return reader.getVectorSchemaRoot().getSchema().getFields().stream()
          .map(Field::getName)
          .toList();
    }
  }

  @Test
  final void textFormatsAreWrittenAsExpected(@TempDir Path folder) throws IOException {
    DataStore chain = numbered(2).select("id", "if(id = 1, 'a|b', 'it\\'s') AS s");
    chain.writeTo(folder.resolve("items.sql"), context());
    chain.writeTo(folder.resolve("items.md"), context());
    chain.writeTo(folder.resolve("items.xml"), context());
    chain.writeTo(folder.resolve("plain.txt"), options -> options.format("CSV"), context());
    assertThat(folder.resolve("items.sql"))
        .hasContent("INSERT INTO items (`id`, `s`) VALUES (0, 'it\\'s'), (1, 'a|b');");
    assertThat(folder.resolve("items.md"))
        .hasContent("| id | s |\n|-:|:-|\n| 0 | it\\'s |\n| 1 | a\\|b |");
    assertThat(folder.resolve("items.xml")).content().contains("<s>it's</s>", "<s>a|b</s>");
    assertThat(folder.resolve("plain.txt")).hasContent("0,\"it's\"\n1,\"a|b\"");
  }

  @Test
  final void leavesNothingBehindAFailure(@TempDir Path folder) throws IOException {
    DataStore failing = numbered(MANY).select("id", "throwIf(id > 900000, 'too much') AS bang");
    assertThatThrownBy(() -> failing.writeTo(folder.resolve("a.csv"), context()))
        .isInstanceOf(QueryException.class)
        .hasMessageContaining("too much");
    DataContext hurried =
        context().withOptions(context().options().withTimeout(Duration.ofMillis(100)));
    assertThatThrownBy(() ->
            numbered(3)
                .select("id", "sleepEachRow(1) AS s")
                .writeTo(folder.resolve("a.parquet"), hurried))
        .isInstanceOf(QueryException.class);
    assertThat(files(folder)).isEmpty();
  }

  @Test
  final void replacesOnlyWhenAsked(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("a.csv");
    numbered(1).writeTo(file, context());
    assertThatThrownBy(() -> numbered(2).writeTo(file, context()))
        .isInstanceOfSatisfying(
            ClickFrameException.class,
            e -> assertThat(e.code()).isEqualTo(ErrorCode.TARGET_UNWRITABLE))
        .hasMessage(
            "Cannot write '%s': it is there already. Name another, or replace it:"
                + " writeTo(path, options -> options.overwrite(), …)",
            file);
    assertThat(file).hasContent("\"id\"\n0");
    numbered(2).writeTo(file, WriteOptions::overwrite, context());
    assertThat(file).hasContent("\"id\"\n0\n1");
    assertThatThrownBy(() ->
            numbered(2)
                .select("throwIf(id = 1) AS x")
                .writeTo(file, WriteOptions::overwrite, context()))
        .isInstanceOf(QueryException.class);
    assertThat(file).hasContent("\"id\"\n0\n1");
    assertThat(files(folder)).containsExactly(file);
  }

  @Test
  final void refusesWhatItCannotWriteBeforeRunning(@TempDir Path folder) {
    DataStore never = numbered(1).select("throwIf(1) AS x");
    refuses(never, folder.resolve("a"), "Cannot tell the format of '");
    refuses(never, folder.resolve("a.xls"), "known endings are arrow, arrows, avro, csv, ");
    refuses(
        never, folder.resolve("no/a.csv"), "the folder " + folder.resolve("no") + " is not there");
    refuses(never, folder.resolve("a*.csv"), "takes * ? { } in paths as patterns");
    refuses(never, folder.resolve("a.zip::b.csv"), "takes what is behind :: as a file inside");
    refuses(never, folder, "it is a folder; name a file in it", "CSV");
    refuses(
        never, folder.resolve("a.csv"), "with the compression 'zip': expected none, gzip", null);
  }

  private void refuses(DataStore chain, Path file, String message) {
    assertThatThrownBy(() -> chain.writeTo(file, context()))
        .isExactlyInstanceOf(ClickFrameException.class)
        .hasMessageContaining(message);
  }

  private void refuses(DataStore chain, Path file, String message, @Nullable String format) {
    assertThatThrownBy(() ->
            chain.writeTo(
                file,
                options -> format == null ? options.compression("zip") : options.format(format),
                context()))
        .isExactlyInstanceOf(ClickFrameException.class)
        .hasMessageContaining(message);
  }

  @Test
  final void objectsAreWrittenWhereverTheirRowsAre(@TempDir Path folder) {
    for (int rows : List.of(3, 200_000)) {
      DataStore store = numbered(rows);
      Path held = folder.resolve("held" + rows + ".csv");
      Path table = folder.resolve("table" + rows + ".parquet");
      try (DataObject inMemory = store.execute(context());
          DataObject inTable = store.materialize(context(), "written")) {
        inMemory.writeTo(held);
        inTable.writeTo(table);
      }
      for (Path file : List.of(held, table)) {
        assertThat(DataStore.file(file.toString()).count(context())).isEqualTo(rows);
      }
    }
    context().flush();
  }

  /** Writes a file of that name in an empty folder. */
  @FunctionalInterface
  private interface Check {
    void run(String name, Path folder) throws Exception;
  }

  private Stream<DynamicTest> each(Check check, String... names) {
    return Stream.of(names)
        .map(name ->
            DynamicTest.dynamicTest(
                name,
                () -> {
                  check.run(name, Files.createTempDirectory(samples().folder(), "out"));
                  checkLeaks();
                }));
  }

  private List<String> texts(DataStore chain) {
    List<String> texts = new ArrayList<>();
    try (DataObject result = chain.sort("id").execute(context())) {
      for (Row row : result.rows()) {
        texts.add(row.toString());
      }
    }
    return texts;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  /** Rows numbered from 0. */
  private DataStore numbered(int rows) {
    return samples().numbers().limit(1).select("toInt64(arrayJoin(range(" + rows + "))) AS id");
  }
}
