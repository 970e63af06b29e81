package io.clickframe.internal.node;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * A few rows that are written into the statement itself.
 *
 * @param origin the id of the object whose rows these are, or what they are to people
 * @param structure the columns as ClickHouse writes them
 * @param rows how many there are
 * @param rowBinary gives the rows in ClickHouse's format {@code RowBinary}; asked for each
 *     statement that is written
 */
public record InlineSource(String origin, String structure, long rows, Supplier<byte[]> rowBinary)
    implements SourceNode {

  public InlineSource {
    Objects.requireNonNull(origin, "origin is null");
    Objects.requireNonNull(structure, "structure is null");
    Objects.requireNonNull(rowBinary, "rowBinary is null");
  }

  /** Over bytes that are there already. */
  public static InlineSource of(String structure, long rows, byte[] rowBinary) {
    byte[] copy = Arrays.copyOf(rowBinary, rowBinary.length);
    return new InlineSource(text(rows), structure, rows, () -> copy);
  }

  @Override
  public String call() {
    return "values";
  }

  @Override
  public Map<String, String> settings() {
    return reading(structure);
  }

  /**
   * The settings under which columns are read from {@code RowBinary}. JSON is written as text, also
   * as a value of another type; and who declares a column of few different values has thought about
   * it.
   */
  public static Map<String, String> reading(String structure) {
    Map<String, String> settings = new LinkedHashMap<>();
    if (structure.contains("JSON") || structure.contains("Dynamic")) {
      settings.put("input_format_binary_read_json_as_string", "1");
    }
    if (structure.contains("LowCardinality")) {
      settings.put("allow_suspicious_low_cardinality_types", "1");
    }
    return settings;
  }

  @Override
  public String label() {
    return text(rows);
  }

  private static String text(long rows) {
    return rows == 1 ? "1 value row" : rows + " value rows";
  }
}
