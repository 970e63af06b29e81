package io.clickframe.testkit.chain;

import io.clickframe.DataStore;
import io.clickframe.testkit.chain.table.Row;
import io.clickframe.testkit.chain.table.Source;
import io.clickframe.testkit.data.OldFiles;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The tables as Parquet files, written by the engine. Immutable. */
final class ChainFiles {
  private final Path folder;

  private ChainFiles(Path folder) {
    this.folder = folder;
  }

  /**
   * Writes the files.
   *
   * @param execute runs a statement of the engine
   */
  static ChainFiles write(Path folder, Consumer<String> execute) {
    ChainFiles files = new ChainFiles(folder);
    for (Source source : Source.values()) {
      String rows =
          source.table().rows().stream().map(ChainFiles::tuple).collect(Collectors.joining(", "));
      String structure = structure(source);
      String from =
          rows.isEmpty()
              ? "null('" + structure + "')"
              : "values('" + structure + "', " + rows + ")";
      execute.accept(
          "INSERT INTO FUNCTION file('%s', 'Parquet', '%s') SELECT * FROM %s"
              .formatted(files.path(source), structure, from));
      OldFiles.age(files.path(source));
    }
    return files;
  }

  Path path(Source source) {
    return folder.resolve(source.name() + ".parquet");
  }

  /** The table as a store whose columns are declared. */
  DataStore store(Source source) {
    String structure = structure(source).replace("\\'", "'");
    return DataStore.file(path(source).toString(), options -> options.structure(structure));
  }

  /** The columns, escaped for a text in SQL. */
  private static String structure(Source source) {
    return source.table().shape().columns().stream()
        .map(column -> "`" + column.name() + "` " + column.type())
        .collect(Collectors.joining(", "))
        .replace("'", "\\'");
  }

  private static String tuple(Row row) {
    return row.values().stream()
        .map(ChainFiles::literal)
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private static String literal(@Nullable Object value) {
    return switch (value) {
      case null -> "NULL";
      case String s -> "'" + s.replace("\\", "\\\\").replace("'", "\\'") + "'";
      case BigDecimal d -> "'" + d + "'";
      case LocalDate d -> "'" + d + "'";
      case Instant t -> "'" + t.toString().replace('T', ' ').replace("Z", "") + "'";
      case Double d when d.isNaN() -> "nan";
      case Double d when d.isInfinite() -> d > 0 ? "inf" : "-inf";
      case Double d -> d.toString();
      case List<?> list when list.isEmpty() -> "[]";
      default -> value.toString();
    };
  }
}
