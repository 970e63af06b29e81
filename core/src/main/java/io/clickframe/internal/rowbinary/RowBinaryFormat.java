package io.clickframe.internal.rowbinary;

import io.clickframe.Schema;
import io.clickframe.internal.value.ValueTable;
import java.util.Map;

/** What the engine is told about rows in RowBinary. */
public final class RowBinaryFormat {
  /** The format's name. */
  public static final String NAME = "RowBinary";

  /** Rows of at most so many bytes are written into the statement. */
  public static final int INLINE_BYTES = 64 * 1024;

  /** The settings under which the engine reads what the codecs write. */
  public static final Map<String, String> READING =
      Map.of(
          "input_format_binary_read_json_as_string", "1",
          "allow_suspicious_low_cardinality_types", "1");

  private RowBinaryFormat() {}

  /**
   * The columns of Java values.
   *
   * @throws io.clickframe.error.ValueException if no type holds all values of a column
   */
  public static Schema schema(ValueTable table) {
    return new Schema(
        table.columns().stream()
            .map(column -> new Schema.Column(column.name(), column.type()))
            .toList());
  }
}
