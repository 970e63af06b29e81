package io.clickframe.type;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A ClickHouse type: the exact text the engine gives, and its parts. Immutable; equal when the text
 * is equal.
 *
 * @param text the type as ClickHouse writes it, for example {@code Array(Nullable(String))}
 * @param family the outermost name, for example {@code Array}
 * @param arguments the texts between the outermost parentheses, split at top-level commas
 */
public record ClickHouseType(String text, String family, List<String> arguments) {

  public ClickHouseType {
    Objects.requireNonNull(text, "text is null");
    Objects.requireNonNull(family, "family is null");
    arguments = List.copyOf(arguments);
  }

  /**
   * Reads a type. Line breaks between its parts, as the engine prints them in named tuples, are
   * undone.
   *
   * @throws IllegalArgumentException if the text is blank, or its quotes or parentheses do not pair
   */
  public static ClickHouseType parse(String text) {
    return TypeParser.parse(text);
  }

  /**
   * Whether values can be NULL: {@code Nullable(…)} also inside {@code LowCardinality} and {@code
   * SimpleAggregateFunction}, and the types that have NULL of their own.
   */
  public boolean isNullable() {
    return switch (family) {
      case "Nullable", "Nothing", "Variant", "Dynamic", "Geometry" -> true;
      case "LowCardinality" -> argument(0).isNullable();
      case "SimpleAggregateFunction" -> argument(1).isNullable();
      default -> false;
    };
  }

  /**
   * The type of the values: without {@code Nullable}, {@code LowCardinality} and {@code
   * SimpleAggregateFunction} around it.
   */
  public ClickHouseType base() {
    return switch (family) {
      case "Nullable", "LowCardinality" -> argument(0).base();
      case "SimpleAggregateFunction" -> argument(1).base();
      default -> this;
    };
  }

  /**
   * The argument at {@code index} as a type, for example the element type of an array.
   *
   * @throws IllegalArgumentException if there is no such argument
   */
  public ClickHouseType argument(int index) {
    if (index >= arguments.size()) {
      throw new IllegalArgumentException(
          "type " + text + " has " + arguments.size() + " arguments, asked for number " + index);
    }
    return parse(arguments.get(index));
  }

  /** The places of a {@code Tuple(…)} or {@code Nested(…)}, in order. */
  public List<TypeElement> elements() {
    return arguments.stream().map(TypeParser::element).toList();
  }

  /**
   * The names of an {@code Enum8} or {@code Enum16} by their numbers, in the type's order.
   *
   * @throws IllegalArgumentException if an argument is not {@code 'name' = number}
   */
  public Map<Integer, String> enumNames() {
    Map<Integer, String> names = new LinkedHashMap<>();
    for (String argument : arguments) {
      int end = argument.startsWith("'") ? TypeParser.endOfQuoted(argument, 0) : 0;
      int equals = argument.indexOf('=', end);
      if (end == 0 || equals < 0) {
        throw new IllegalArgumentException(
            "type " + text + " has " + argument + " where 'name' = number is expected");
      }
      int number = Integer.parseInt(argument.substring(equals + 1).strip());
      names.put(number, QuotedText.unquote(argument.substring(0, end)));
    }
    return Collections.unmodifiableMap(names);
  }

  @Override
  public String toString() {
    return text;
  }
}
