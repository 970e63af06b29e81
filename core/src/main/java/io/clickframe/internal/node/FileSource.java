package io.clickframe.internal.node;

import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Files of one format on the engine's own file system.
 *
 * @param path absolute path, possibly with glob characters
 * @param format ClickHouse format name
 * @param compression ClickHouse compression name, or null to go by the file name
 * @param structure declared columns as ClickHouse writes them ({@code a Int64, b String}), or null
 *     to take them from the file
 * @param reading how it is read
 */
public record FileSource(
    String path,
    String format,
    @Nullable String compression,
    @Nullable String structure,
    Reading reading)
    implements SourceNode {
  private static final Pattern GLOB = Pattern.compile("[*?{}]");

  public FileSource {
    Objects.requireNonNull(path, "path is null");
    Objects.requireNonNull(format, "format is null");
    Objects.requireNonNull(reading, "reading is null");
  }

  /** With nothing to say of how it is read. */
  public FileSource(
      String path, String format, @Nullable String compression, @Nullable String structure) {
    this(path, format, compression, structure, Reading.PLAIN);
  }

  @Override
  public FileSource withStructure(String columns) {
    return new FileSource(path, format, compression, columns, reading);
  }

  @Override
  public String call() {
    return "file";
  }

  @Override
  public String label() {
    return "file " + path + " (" + format + ")";
  }

  /** Whether it is Parquet, however the format's name is written. */
  public boolean isParquet() {
    return format.equalsIgnoreCase("Parquet");
  }

  /** Whether the engine takes a path for a pattern of several. */
  public static boolean isPattern(String path) {
    return GLOB.matcher(path).find();
  }
}
