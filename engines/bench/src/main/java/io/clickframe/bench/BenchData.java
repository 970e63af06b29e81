package io.clickframe.bench;

import io.clickframe.DataContext;
import io.clickframe.DataStore;
import io.clickframe.examples.SampleData;
import io.clickframe.examples.TpchCsv;
import io.clickframe.spi.SqlStatement;
import io.clickframe.testkit.tpch.TpchTables;
import io.trino.tpch.TpchTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Parquet files of the sizes asked for; generated once. Immutable. */
final class BenchData {
  private static final List<TpchTable<?>> TABLES =
      List.of(TpchTable.CUSTOMER, TpchTable.ORDERS, TpchTable.LINE_ITEM);

  private final Options options;

  private BenchData(Options options) {
    this.options = options;
  }

  static BenchData in(Options options, DataContext context) throws IOException {
    BenchData data = new BenchData(options);
    Files.createDirectories(options.data());
    for (TpchTable<?> table : TABLES) {
      data.tpch(table, context);
    }
    data.insert(data.tinyFile(), "SELECT toInt64(1) AS a", context);
    data.insert(data.groupsFile(), groups(options.groupRows()), context);
    data.insert(data.transferFile(), transfer(options.transferRows()), context);
    data.link();
    return data;
  }

  DataStore table(String name) {
    return store(tableFile(name));
  }

  /** The tables for the chains of TPC-H that read no others. */
  TpchTables tpch() {
    return TpchTables.of(this::tableFile);
  }

  /** The table with its columns declared, so that a plan need not look into the file. */
  DataStore declared(String name) {
    String structure = TpchCsv.structure(TpchTable.getTable(name));
    return DataStore.file(tableFile(name).toString(), file -> file.structure(structure));
  }

  /** One row. */
  DataStore tiny() {
    return store(tinyFile());
  }

  /** The h2o group-by table. */
  DataStore groups() {
    return store(groupsFile());
  }

  /** An Int32, a Float64 and a short text. */
  DataStore transfer() {
    return store(transferFile());
  }

  /** The file of {@link #transfer()}. */
  Path transferPath() {
    return transferFile();
  }

  /** The same file many times. */
  Path streamed() {
    return streamFolder().resolve("*.parquet");
  }

  private void tpch(TpchTable<?> table, DataContext context) throws IOException {
    Path file = tableFile(table.getTableName());
    if (Files.exists(file)) {
      return;
    }
    Path csv = options.data().resolve(table.getTableName() + ".csv");
    Path unfinished = unfinished(file);
    TpchCsv.write(table, options.scale(), csv);
    SampleData.writeParquet(table, csv, unfinished, context);
    Files.delete(csv);
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private void insert(Path file, String select, DataContext context) throws IOException {
    if (Files.exists(file)) {
      return;
    }
    Path unfinished = unfinished(file);
    context
        .engine()
        .run(
            SqlStatement.of(
                "INSERT INTO FUNCTION file('" + unfinished + "', 'Parquet') " + select));
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private void link() throws IOException {
    Files.createDirectories(streamFolder());
    for (int i = 0; i < options.streamFiles(); i++) {
      Path link = streamFolder().resolve("part-" + i + ".parquet");
      if (!Files.exists(link)) {
        Files.createLink(link, transferFile());
      }
    }
  }

  private static String groups(long rows) {
    long many = Math.max(1, rows / 100);
    return """
    SELECT concat('id', leftPad(toString(1 + cityHash64(number, 1) %% 100), 3, '0')) AS id1,
      concat('id', leftPad(toString(1 + cityHash64(number, 2) %% 100), 3, '0')) AS id2,
      concat('id', leftPad(toString(1 + cityHash64(number, 3) %% %1$d), 10, '0')) AS id3,
      toInt32(1 + cityHash64(number, 4) %% 100) AS id4,
      toInt32(1 + cityHash64(number, 5) %% 100) AS id5,
      toInt32(1 + cityHash64(number, 6) %% %1$d) AS id6,
      toInt32(1 + cityHash64(number, 7) %% 5) AS v1,
      toInt32(1 + cityHash64(number, 8) %% 15) AS v2,
      (cityHash64(number, 9) %% 100000000) / 1000000 AS v3
    FROM numbers(%2$d)\
    """
        .formatted(many, rows);
  }

  private static String transfer(long rows) {
    return """
    SELECT toInt32(number) AS i, number / 7 AS d, concat('text ', toString(number %% 1000)) AS s
    FROM numbers(%d)\
    """
        .formatted(rows);
  }

  private Path tableFile(String name) {
    return options.data().resolve(name + "-" + options.scale() + ".parquet");
  }

  private Path tinyFile() {
    return options.data().resolve("tiny.parquet");
  }

  private Path groupsFile() {
    return options.data().resolve("groups-" + options.groupRows() + ".parquet");
  }

  private Path transferFile() {
    return options.data().resolve("transfer-" + options.transferRows() + ".parquet");
  }

  private Path streamFolder() {
    return options.data().resolve("stream-" + options.transferRows() + "x" + options.streamFiles());
  }

  private static Path unfinished(Path file) {
    return file.resolveSibling(file.getFileName() + ".unfinished");
  }

  private static DataStore store(Path file) {
    return DataStore.file(file.toString());
  }
}
