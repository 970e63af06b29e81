package io.clickframe.type;

import java.util.List;
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

  /** Reads a type. */
  public static ClickHouseType parse(String text) {
    return TypeParser.parse(text);
  }

  /** Whether values can be NULL: {@code Nullable(…)}, {@code LowCardinality(Nullable(…))}. */
  public boolean isNullable() {
    return switch (family) {
      case "Nullable" -> true;
      case "LowCardinality" -> argument(0).isNullable();
      default -> text.equals("Nothing");
    };
  }

  /** The type without {@code Nullable} and {@code LowCardinality} around it. */
  public ClickHouseType base() {
    return switch (family) {
      case "Nullable", "LowCardinality" -> argument(0).base();
      default -> this;
    };
  }

  /** The argument at {@code index} as a type, for example the element type of an array. */
  public ClickHouseType argument(int index) {
    return parse(arguments.get(index));
  }

  @Override
  public String toString() {
    return text;
  }
}
