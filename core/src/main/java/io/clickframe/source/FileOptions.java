package io.clickframe.source;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How to read files, where their names do not tell. Immutable: every method returns new options.
 */
public final class FileOptions {
  private static final FileOptions DEFAULTS = new FileOptions(null, null, null);

  private final @Nullable String format;
  private final @Nullable String compression;
  private final @Nullable String structure;

  private FileOptions(
      @Nullable String format, @Nullable String compression, @Nullable String structure) {
    this.format = format;
    this.compression = compression;
    this.structure = structure;
  }

  /** Everything by the file name and the file itself. */
  public static FileOptions defaults() {
    return DEFAULTS;
  }

  /**
   * These options with a ClickHouse format name, for example {@code CSVWithNames}, {@code CSV} (no
   * header line), {@code JSONEachRow} or {@code Parquet}.
   */
  public FileOptions format(String name) {
    return new FileOptions(Objects.requireNonNull(name, "name is null"), compression, structure);
  }

  /**
   * These options with a compression: {@code gzip}, {@code zstd}, {@code lz4}, {@code bz2}, {@code
   * xz}, {@code br}, {@code deflate} or {@code none}.
   */
  public FileOptions compression(String name) {
    return new FileOptions(format, Objects.requireNonNull(name, "name is null"), structure);
  }

  /**
   * These options with declared columns, as ClickHouse writes them: {@code "id Int64, name
   * String"}. The file is then not looked at before the query runs (a pattern is: it has to match
   * something), and wrong column names are reported by the call that uses them.
   */
  public FileOptions structure(String columns) {
    return new FileOptions(format, compression, Objects.requireNonNull(columns, "columns is null"));
  }

  /** The format name, or null to go by the file name. */
  public @Nullable String format() {
    return format;
  }

  /** The compression name, or null to go by the file name. */
  public @Nullable String compression() {
    return compression;
  }

  /** The declared columns, or null to take them from the file. */
  public @Nullable String structure() {
    return structure;
  }
}
