package io.clickframe.sql.internal.bind;

import io.clickframe.internal.node.FileSource;
import io.clickframe.internal.node.FunctionSource;
import io.clickframe.internal.node.SourceNode;
import java.util.Map;

/**
 * Settings that keep clear of mistakes of the engine. A test shows each mistake, and fails once it
 * is mended: then it can go here too. Stateless.
 */
final class EngineDefects {

  /**
   * Parquet has texts without the zero bytes that fill them up, and the engine looks for texts with
   * them in the footer and in bloom filters: it finds none, and leaves out rows that match.
   */
  private static final Map<String, String> PADDED_TEXTS =
      Map.of(
          "input_format_parquet_filter_push_down", "0",
          "input_format_parquet_bloom_filter_push_down", "0",
          "input_format_parquet_page_filter_push_down", "0");

  private EngineDefects() {}

  /** What a source needs. */
  static Map<String, String> settings(SourceNode source) {
    boolean perhapsParquet =
        switch (source) {
          case FileSource file -> file.isParquet();
          case FunctionSource _ -> true;
          default -> false;
        };
    String structure = source.structure();
    return perhapsParquet && structure != null && structure.contains("FixedString")
        ? PADDED_TEXTS
        : Map.of();
  }
}
