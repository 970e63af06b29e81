package io.clickframe.sql.internal.statistics;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What names of files say of compression, as the engine reads them. */
final class CompressedNames {
  private static final Pattern ENDING =
      Pattern.compile(
          ".*\\.(gz|gzip|zst|zstd|lz4|bz2|xz|lzma|br|deflate|snappy|sz)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private CompressedNames() {}

  /**
   * Whether a file's bytes are what is in it.
   *
   * @param compression the engine's name for it, or null to go by the file's name
   */
  static boolean isPlain(@Nullable String compression, String name) {
    if (compression == null || compression.equals("auto")) {
      return !ENDING.matcher(name).matches();
    }
    return compression.equals("none");
  }
}
