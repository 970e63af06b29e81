package io.clickframe.engine.chdb.internal.ffi;

/** How types that Arrow lacks are exported: the {@code chdb_arrow_options} that are used. */
public enum ArrowExport {
  /** They are an error. */
  STRICT(0),
  /** They are sent as bytes, as a ClickHouse server sends them. */
  AS_BINARY(1);

  private final int unsupportedAsBinary;

  ArrowExport(int unsupportedAsBinary) {
    this.unsupportedAsBinary = unsupportedAsBinary;
  }

  /**
   * {@code int unsupported_as_binary, low_cardinality_as_dictionary, string_as_string}: no
   * dictionaries, String is utf8.
   */
  int[] options() {
    return new int[] {unsupportedAsBinary, 0, 1};
  }
}
