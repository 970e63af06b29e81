package io.clickframe.bench;

import io.clickframe.DataStore;
import io.clickframe.examples.SampleData;
import io.clickframe.examples.TpchCsv;
import io.clickframe.testkit.tpch.TpchTables;
import io.trino.tpch.TpchTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The tables of TPC-H, one Parquet file each, generated when they are first asked for. */
final class TpchFiles {
  private final Options options;
  private final Engines engines;

  TpchFiles(Options options, Engines engines) {
    this.options = options;
    this.engines = engines;
  }

  /** A table as our engine writes it: ZSTD, nothing optional. */
  Path file(String name) throws IOException {
    Path file = path(name, "");
    if (!Files.exists(file)) {
      TpchTable<?> table = TpchTable.getTable(name);
      Path csv = file.resolveSibling(name + ".csv");
      TpchCsv.write(table, options.scale(), csv);
      NewFile.write(
          file, unfinished -> SampleData.writeParquet(table, csv, unfinished, engines.context()));
      Files.delete(csv);
    }
    return file;
  }

  /** All eight as our engine writes them. */
  Map<String, Path> files() throws IOException {
    Map<String, Path> files = new LinkedHashMap<>();
    for (String table : TpchTables.structures().keySet()) {
      files.put(table, file(table));
    }
    return files;
  }

  /** All eight as DuckDB writes them: Snappy, everything optional. */
  Map<String, Path> filesByDuckDb() throws IOException, SQLException {
    Map<String, Path> files = new LinkedHashMap<>();
    for (String table : TpchTables.structures().keySet()) {
      Path file = path(table, ".duckdb");
      if (!Files.exists(file)) {
        String rows = "SELECT * FROM " + DuckDb.table(file(table));
        NewFile.write(file, unfinished -> engines.duck().write(rows, unfinished));
      }
      files.put(table, file);
    }
    return files;
  }

  DataStore store(String table) {
    return DataStore.file(path(table, "").toString());
  }

  /** The table with its columns declared, so that a plan need not look into the file. */
  DataStore declared(String table) {
    String structure = TpchCsv.structure(TpchTable.getTable(table));
    return DataStore.file(path(table, "").toString(), file -> file.structure(structure));
  }

  private Path path(String table, String writer) {
    return options.data().resolve(table + "-" + options.scale() + writer + ".parquet");
  }
}
