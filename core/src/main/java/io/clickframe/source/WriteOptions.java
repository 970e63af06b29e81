package io.clickframe.source;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How to write a file, where its name does not tell. Immutable: every method returns new options.
 */
public final class WriteOptions {
  private static final WriteOptions DEFAULTS = new WriteOptions(null, null, false, Map.of());

  private final @Nullable String format;
  private final @Nullable String compression;
  private final boolean overwrites;
  private final Map<String, String> settings;

  private WriteOptions(
      @Nullable String format,
      @Nullable String compression,
      boolean overwrites,
      Map<String, String> settings) {
    this.format = format;
    this.compression = compression;
    this.overwrites = overwrites;
    this.settings = Collections.unmodifiableMap(settings);
  }

  /** Everything by the file name; a file that is there already is not touched. */
  public static WriteOptions defaults() {
    return DEFAULTS;
  }

  /**
   * These options with a ClickHouse format name, for example {@code CSV} (no header line), {@code
   * JSON} (one document) or {@code Parquet}.
   */
  public WriteOptions format(String name) {
    Objects.requireNonNull(name, "name is null");
    return new WriteOptions(name, compression, overwrites, settings);
  }

  /**
   * These options with a compression of the whole file: {@code gzip}, {@code zstd}, {@code lz4},
   * {@code bz2}, {@code xz}, {@code br}, {@code deflate} or {@code none}.
   */
  public WriteOptions compression(String name) {
    Objects.requireNonNull(name, "name is null");
    return new WriteOptions(format, name, overwrites, settings);
  }

  /** These options, with leave to replace a file that is there already. */
  public WriteOptions overwrite() {
    return new WriteOptions(format, compression, true, settings);
  }

  /**
   * These options with a setting of the format, for example {@code
   * output_format_parquet_row_group_size}.
   *
   * @param value as SQL text: {@code 100000}, {@code 'zstd'}
   */
  public WriteOptions setting(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(settings);
    more.put(
        Objects.requireNonNull(name, "name is null"),
        Objects.requireNonNull(value, "value is null"));
    return new WriteOptions(format, compression, overwrites, more);
  }

  /** The format name, or null to go by the file name. */
  public @Nullable String format() {
    return format;
  }

  /** The compression name, or null to go by the file name. */
  public @Nullable String compression() {
    return compression;
  }

  /** Whether a file that is there already is replaced. */
  public boolean overwrites() {
    return overwrites;
  }

  /** Settings by name, each value as SQL text. */
  public Map<String, String> settings() {
    return settings;
  }
}
