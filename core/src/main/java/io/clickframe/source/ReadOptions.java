package io.clickframe.source;

import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How to read files, where their names do not tell: what is the same wherever they lie. Immutable:
 * every method returns new options.
 *
 * @param <O> the kind of options
 */
public abstract sealed class ReadOptions<O extends ReadOptions<O>> extends SourceOptions<O>
    permits FileOptions, HdfsOptions, RemoteOptions {

  ReadOptions(Common common) {
    super(common);
  }

  /**
   * These options with a ClickHouse format name, for example {@code CSVWithNames}, {@code CSV} (no
   * header line), {@code JSONEachRow} or {@code Parquet}.
   */
  public O format(String name) {
    return with(common.withFormat(name));
  }

  /**
   * These options with a compression: {@code gzip}, {@code zstd}, {@code lz4}, {@code bz2}, {@code
   * xz}, {@code br}, {@code deflate}, {@code snappy} or {@code none}.
   */
  public O compression(String name) {
    return with(common.withCompression(name));
  }

  /**
   * These options, with columns that tell of each row where it comes from, after the others: {@code
   * _path}, {@code _file}, {@code _size} (bytes), {@code _time} (when it was last changed), and of
   * some sources {@code _etag}, {@code _tags}, {@code _row_number} and {@code _headers}.
   */
  public O virtualColumns(String... names) {
    return with(common.withVirtualColumns(List.of(names)));
  }

  /**
   * These options with the number of rows that the engine looks at to find names and types of
   * columns in text formats; it looks at 25,000 by itself.
   *
   * @throws ClickFrameException if {@code rows} is not positive
   */
  public O inferSchema(long rows) {
    if (rows < 1) {
      throw new ClickFrameException(
          ErrorCode.INVALID_ARGUMENT,
          "Cannot infer a schema from " + rows + " rows: expected one or more");
    }
    return setting("input_format_max_rows_to_read_for_schema_inference", rows);
  }

  /**
   * These options, with or without columns for the {@code name=value} folders of the path, as Hive
   * writes them; they are there by default.
   */
  public O hivePartitioning(boolean columns) {
    return setting("use_hive_partitioning", columns);
  }

  /**
   * These options for JSON documents that hold the rows somewhere inside: {@code
   * rowsAt("data.items")} for <code>{"data": {"items": [{…}, …]}}</code>. A run reads a document as
   * a whole before its first row; without declared columns planning reads it too.
   *
   * @param path the keys that lead to the array of rows, with dots between them
   */
  public O rowsAt(String path) {
    List<String> keys = List.of(path.split("\\.", -1));
    if (keys.contains("")) {
      throw new ClickFrameException(
          ErrorCode.INVALID_ARGUMENT,
          "'" + path + "' does not lead to rows: expected keys with dots between, data.items");
    }
    return with(common.withRowsAt(keys));
  }

  /** The format name, or null to go by the file name. */
  public @Nullable String format() {
    return common.format();
  }

  /** The compression name, or null to go by the file name. */
  public @Nullable String compression() {
    return common.compression();
  }

  /** The columns that tell where rows come from. */
  public List<String> virtualColumns() {
    return common.virtualColumns();
  }

  /** The keys that lead to the rows inside a JSON document, or none. */
  public List<String> rowsAt() {
    return common.rowsAt();
  }
}
