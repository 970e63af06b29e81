package io.clickframe.bench;

import io.clickframe.spi.SqlStatement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Parquet files of the sizes asked for, generated when they are first asked for. */
final class BenchData {
  private final Options options;
  private final Engines engines;
  private final TpchFiles tpch;

  private BenchData(Options options, Engines engines) {
    this.options = options;
    this.engines = engines;
    this.tpch = new TpchFiles(options, engines);
  }

  static BenchData in(Options options, Engines engines) throws IOException {
    Files.createDirectories(options.data());
    return new BenchData(options, engines);
  }

  TpchFiles tpch() {
    return tpch;
  }

  /** One row. */
  Path tinyFile() throws IOException {
    return made("tiny", "SELECT toInt64(1) AS a");
  }

  /** An Int32, a Float64 and a short text. */
  Path transfer() throws IOException {
    long rows = options.transferRows();
    return made(
        "transfer-" + rows,
        """
        SELECT toInt32(number) AS i, number / 7 AS d, concat('text ', toString(number %% 1000)) AS s
        FROM numbers(%d)\
        """
            .formatted(rows));
  }

  /** The file of {@link #transfer()} many times. */
  Path streamed() throws IOException {
    Path folder = folder("stream-" + options.transferRows() + "x" + options.streamFiles());
    for (int i = 0; i < options.streamFiles(); i++) {
      Path link = folder.resolve("part-" + i + ".parquet");
      if (!Files.exists(link)) {
        Files.createLink(link, transfer());
      }
    }
    return folder.resolve("*.parquet");
  }

  /**
   * A file of our engine's.
   *
   * @param name says what is in it and how much
   * @param select its rows
   */
  Path made(String name, String select) throws IOException {
    Path file = options.data().resolve(name + ".parquet");
    NewFile.write(
        file,
        unfinished -> run("INSERT INTO FUNCTION file('" + unfinished + "', 'Parquet') " + select));
    return file;
  }

  /** A folder for files of several names, which is there afterwards. */
  Path folder(String name) throws IOException {
    return Files.createDirectories(options.data().resolve(name));
  }

  /** Runs a statement that has no result. */
  void run(String statement) {
    engines.context().engine().run(SqlStatement.of(statement));
  }
}
