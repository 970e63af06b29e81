package io.clickframe.internal.source;

import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import io.clickframe.error.Suggestions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The columns of the engine that tell where a row comes from, with their types. */
final class VirtualColumns {
  private static final Map<String, String> TYPES = new LinkedHashMap<>();

  static {
    TYPES.put("_path", "LowCardinality(String)");
    TYPES.put("_file", "LowCardinality(String)");
    TYPES.put("_size", "Nullable(UInt64)");
    TYPES.put("_time", "Nullable(DateTime)");
    TYPES.put("_etag", "LowCardinality(String)");
    TYPES.put("_tags", "Map(String, String)");
    TYPES.put("_row_number", "Nullable(Int64)");
    TYPES.put("_headers", "Map(LowCardinality(String), LowCardinality(String))");
  }

  private VirtualColumns() {}

  /** The columns of some names, with their types. */
  static Map<String, String> of(String call, List<String> names) {
    Map<String, String> columns = new LinkedHashMap<>();
    for (String name : names) {
      String type = TYPES.get(name);
      if (type == null) {
        throw new ClickFrameException(
            ErrorCode.INVALID_ARGUMENT,
            "Unknown virtual column '"
                + name
                + "' in "
                + call
                + "(): "
                + Suggestions.hint(name, "virtual columns", TYPES.keySet()));
      }
      columns.put(name, type);
    }
    return columns;
  }
}
