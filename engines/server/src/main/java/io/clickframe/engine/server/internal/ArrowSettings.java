package io.clickframe.engine.server.internal;

import java.util.Map;

/** Settings with which Arrow from a server is the same as from the embedded engine. */
final class ArrowSettings {
  static final Map<String, String> ALL =
      Map.of(
          "output_format_arrow_low_cardinality_as_dictionary", "0",
          "output_format_arrow_string_as_string", "1",
          "output_format_arrow_fixed_string_as_fixed_byte_array", "1",
          // The way is compressed, or too short to be.
          "output_format_arrow_compression_method", "none");

  private ArrowSettings() {}
}
