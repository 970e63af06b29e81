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
 */
public record FileSource(
    String path, String format, @Nullable String compression, @Nullable String structure)
    implements SourceNode {
  private static final Pattern GLOB = Pattern.compile("[*?{}]");

  public FileSource {
    Objects.requireNonNull(path, "path is null");
    Objects.requireNonNull(format, "format is null");
  }

  @Override
  public String call() {
    return "file";
  }

  @Override
  public String label() {
    return "file " + path + " (" + format + ")";
  }

  /** Whether the engine takes a path for a pattern of several. */
  public static boolean isPattern(String path) {
    return GLOB.matcher(path).find();
  }
}
