package io.clickframe.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;

/** Files that are whole if they are there. */
final class NewFile {
  private NewFile() {}

  /** Writes a file. */
  @FunctionalInterface
  interface Writer {
    void write(Path file) throws IOException, SQLException;
  }

  /** Writes a file elsewhere and renames it; does nothing if it is there. */
  static void write(Path file, Writer writer) throws IOException {
    if (Files.exists(file)) {
      return;
    }
    Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
    Files.deleteIfExists(unfinished);
    try {
      writer.write(unfinished);
    } catch (SQLException e) {
      throw new IOException("DuckDB cannot write " + file, e);
    }
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
