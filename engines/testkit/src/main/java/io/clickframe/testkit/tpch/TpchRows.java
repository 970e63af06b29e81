package io.clickframe.testkit.tpch;

import io.trino.tpch.TpchEntity;
import io.trino.tpch.TpchTable;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The rows of TPC-H. */
final class TpchRows {
  private static final double SCALE = 0.01;

  private TpchRows() {}

  static void write(String table, Path file) throws IOException {
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      for (TpchEntity row : TpchTable.getTable(table).createGenerator(SCALE, 1, 1)) {
        writer.append(row.toLine()).append('\n');
      }
    }
  }
}
