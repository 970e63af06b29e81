package io.clickframe.engine.chdb.internal.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A format of results: how it is streamed, and what HTTP calls it. The engine gives a result in
 * chunks that each are a whole result; only some formats can be put together again from those.
 *
 * @param name as it was asked for
 * @param way how it is sent
 * @param header how many lines, or lists of names, begin every chunk
 */
record OutputFormat(String name, Way way, int header) {

  /** How a format is sent. */
  enum Way {
    /** Chunk after chunk; headers are lines. */
    LINES,
    /** The same; lines end outside of quotes only. */
    QUOTED_LINES,
    /** The same; headers are lists of strings in RowBinary. */
    STRINGS,
    /** From Arrow batches. */
    ARROW,
    /** Whole, from memory. */
    WHOLE
  }

  private static final Set<String> PLAIN =
      Set.of(
          "tabseparated",
          "tsv",
          "tabseparatedraw",
          "tsvraw",
          "raw",
          "csv",
          "jsoneachrow",
          "jsonlines",
          "ndjson",
          "jsonstringseachrow",
          "jsoncompacteachrow",
          "jsoncompactstringseachrow",
          "tskv",
          "rowbinary",
          "native",
          "msgpack",
          "bsoneachrow",
          "rawblob");
  private static final List<String> LINES =
      List.of("tabseparated", "tsv", "jsoncompacteachrow", "jsoncompactstringseachrow");

  /** Settings that change how a chunk begins or ends. */
  private static final Pattern UNUSUAL =
      Pattern.compile("output_format_json_array_of_rows|encode_types_in_binary_format");

  /** Names of settings of Arrow's formats. */
  private static final String ARROW_SETTING = "output_format_arrow_";

  /** Values of such settings that batches follow; compressing them is not asked for elsewhere. */
  private static final Set<String> USUAL_ARROW =
      Set.of(
          "output_format_arrow_low_cardinality_as_dictionary=0",
          "output_format_arrow_string_as_string=1",
          "output_format_arrow_fixed_string_as_fixed_byte_array=1",
          "output_format_arrow_compression_method=none",
          "output_format_arrow_compression_method=lz4_frame");

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("tabseparated", "text/tab-separated-values; charset=UTF-8"),
          Map.entry("tsv", "text/tab-separated-values; charset=UTF-8"),
          Map.entry("csv", "text/csv; charset=UTF-8; header=absent"),
          Map.entry("csvwithnames", "text/csv; charset=UTF-8; header=present"),
          Map.entry("csvwithnamesandtypes", "text/csv; charset=UTF-8; header=present"),
          Map.entry("jsoneachrow", "application/x-ndjson; charset=UTF-8"),
          Map.entry("jsonlines", "application/x-ndjson; charset=UTF-8"),
          Map.entry("ndjson", "application/x-ndjson; charset=UTF-8"),
          Map.entry("xml", "application/xml; charset=UTF-8"));

  private static final Pattern BINARY =
      Pattern.compile("rowbinary.*|native|arrow.*|parquet|orc|avro|msgpack|bson.*|npy|rawblob|png");

  /**
   * @param name as it was asked for
   * @param sql the statement, which may name settings
   * @param settings those of the request
   */
  static OutputFormat of(String name, String sql, Map<String, String> settings) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.equals("arrowstream")) {
      boolean usual =
          !sql.contains(ARROW_SETTING)
              && settings.entrySet().stream()
                  .filter(setting -> isArrowSetting(setting.getKey()))
                  .allMatch(setting -> USUAL_ARROW.contains(setting.toString()));
      return new OutputFormat(name, usual ? Way.ARROW : Way.WHOLE, 0);
    }
    if (UNUSUAL.matcher(sql + settings.keySet()).find()) {
      return new OutputFormat(name, Way.WHOLE, 0);
    }
    if (PLAIN.contains(lower)) {
      return new OutputFormat(name, Way.LINES, 0);
    }
    int header = lower.endsWith("withnamesandtypes") ? 2 : lower.endsWith("withnames") ? 1 : 0;
    String base = lower.replaceFirst("withnames(andtypes)?$", "");
    Way way = header == 0 ? null : way(base);
    return new OutputFormat(name, way == null ? Way.WHOLE : way, header);
  }

  static boolean isArrowSetting(String setting) {
    return setting.startsWith(ARROW_SETTING);
  }

  private static @Nullable Way way(String base) {
    if (LINES.contains(base)) {
      return Way.LINES;
    }
    return switch (base) {
      case "csv" -> Way.QUOTED_LINES;
      case "rowbinary" -> Way.STRINGS;
      default -> null;
    };
  }

  String contentType() {
    String lower = name.toLowerCase(Locale.ROOT);
    String type = TYPES.get(lower);
    if (type != null) {
      return type;
    }
    if (BINARY.matcher(lower).matches()) {
      return "application/octet-stream";
    }
    if (lower.startsWith("json")) {
      return "application/json; charset=UTF-8";
    }
    return lower.startsWith("tabseparated") || lower.startsWith("tsv")
        ? "text/tab-separated-values; charset=UTF-8"
        : "text/plain; charset=UTF-8";
  }
}
