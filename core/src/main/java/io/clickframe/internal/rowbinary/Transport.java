package io.clickframe.internal.rowbinary;

import io.clickframe.Schema;
import io.clickframe.internal.value.SqlText;
import io.clickframe.spi.SqlStatement;
import io.clickframe.type.ClickHouseType;
import io.clickframe.type.TypeElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How columns travel whose Arrow form loses something or does not exist: the engine writes each
 * value as RowBinary into a text, and {@link EncodedColumn} reads it. Nobody else need know: the
 * result's schema keeps the real types. Stateless.
 */
public final class Transport {
  private static final Set<String> ENCODED =
      Set.of("Variant", "Dynamic", "Geometry", "BFloat16", "AggregateFunction", "QBit");
  private static final String STATE = "AggregateFunction";
  private static final String JSON_AS_TEXT = "output_format_binary_write_json_as_string";

  private Transport() {}

  /** Whether values of the type travel as RowBinary. */
  public static boolean encodes(ClickHouseType type) {
    return mayContain(type, ENCODED)
        && (ENCODED.contains(type.family()) || parts(type).stream().anyMatch(Transport::encodes));
  }

  /**
   * The statement to send: the same, or one around it with the same rows in the same order.
   *
   * @param schema the columns of the statement
   */
  public static SqlStatement wrap(SqlStatement statement, Schema schema) {
    if (schema.columns().stream().noneMatch(column -> encodes(column.type()))) {
      return statement;
    }
    // Qualified, because an alias would be taken for the column of its name. The engine keeps the
    // order of a sorted sub-query where nothing but expressions is outside of it.
    String table = freeName(schema);
    String columns =
        schema.columns().stream()
            .map(column -> column(table, column))
            .collect(Collectors.joining(", "));
    String text = "SELECT " + columns + " FROM (\n" + statement.text() + "\n) AS " + table;
    return statement.withText(text).withSettings(Map.of(JSON_AS_TEXT, "1"));
  }

  private static String column(String table, Schema.Column column) {
    String name = SqlText.identifier(column.name());
    String value = table + "." + name;
    return encodes(column.type())
        ? encoded(withLengths(value, column.type(), 0)) + " AS " + name
        : value + " AS " + name;
  }

  private static String encoded(String value) {
    return "formatRow('RowBinary', " + value + ")";
  }

  /** States inside of others as texts, so that their length is in front of them. */
  private static String withLengths(String value, ClickHouseType type, int depth) {
    if (depth > 0 && type.family().equals(STATE)) {
      return encoded(value);
    }
    if (!hasState(type)) {
      return value;
    }
    String inner = "x" + depth;
    return switch (type.family()) {
      case "Array" ->
          "arrayMap(%1$s -> %2$s, %3$s)"
              .formatted(inner, withLengths(inner, type.argument(0), depth + 1), value);
      case "Map" ->
          "mapApply((k%1$d, %2$s) -> (k%1$d, %3$s), %4$s)"
              .formatted(depth, inner, withLengths(inner, type.argument(1), depth + 1), value);
      case "Nested" ->
          "arrayMap(%1$s -> %2$s, %3$s)".formatted(inner, tuple(inner, type, depth + 1), value);
      case "Tuple" -> tuple(value, type, depth + 1);
      default -> value;
    };
  }

  private static String tuple(String value, ClickHouseType type, int depth) {
    List<String> parts = new ArrayList<>();
    List<TypeElement> elements = type.elements();
    for (int i = 0; i < elements.size(); i++) {
      String part = "tupleElement(" + value + ", " + (i + 1) + ")";
      parts.add(withLengths(part, elements.get(i).type(), depth));
    }
    return "tuple(" + String.join(", ", parts) + ")";
  }

  /** Whether there are states inside of others, which have their length in front. */
  static boolean hasInnerState(ClickHouseType type) {
    return !type.family().equals(STATE) && hasState(type);
  }

  private static boolean hasState(ClickHouseType type) {
    return mayContain(type, Set.of(STATE))
        && (type.family().equals(STATE) || parts(type).stream().anyMatch(Transport::hasState));
  }

  /** A look at the text, which is cheap. */
  private static boolean mayContain(ClickHouseType type, Set<String> families) {
    return families.stream().anyMatch(type.text()::contains);
  }

  /** The types that values of the type have in them. */
  private static List<ClickHouseType> parts(ClickHouseType type) {
    return switch (type.family()) {
      case "Nullable", "LowCardinality", "Array", "Map" ->
          type.arguments().stream().map(ClickHouseType::parse).toList();
      case "SimpleAggregateFunction" -> List.of(type.argument(1));
      case "Tuple", "Nested" -> type.elements().stream().map(TypeElement::type).toList();
      default -> List.of();
    };
  }

  /** A name for the sub-query that is none of its columns. */
  private static String freeName(Schema schema) {
    String name = "t";
    while (schema.find(name).isPresent()) {
      name += "_";
    }
    return name;
  }
}
