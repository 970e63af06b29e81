package io.clickframe.internal.value;

import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import io.clickframe.ingest.FieldSpec;
import io.clickframe.type.ClickHouseType;
import io.clickframe.type.TypeElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The types of loaded columns: what is said about them, and the rest inferred. Stateless. */
public final class ColumnTypes {
  private static final Set<String> WITHOUT_NULL =
      Set.of("Array", "Map", "Tuple", "Nested", "AggregateFunction", "QBit");
  private static final Set<String> NULL_WITHOUT_WRAPPER = Set.of("Variant", "Dynamic", "Geometry");

  private ColumnTypes() {}

  /**
   * The type of a column.
   *
   * @param nullable whether the Java type has null; lists, maps and tuples cannot be NULL
   * @param inferred the type of its values; not asked for if the type is given
   * @throws ClickFrameException if it cannot be as said
   */
  public static ClickHouseType of(FieldSpec spec, boolean nullable, Supplier<String> inferred) {
    ClickHouseType given = spec.type();
    if (given == null) {
      return of(ClickHouseType.parse(inferred.get()), spec.nullable(), spec.lowCardinality());
    }
    boolean canBe = !WITHOUT_NULL.contains(given.family());
    return of(given, spec.nullable() || (nullable && canBe), spec.lowCardinality());
  }

  private static ClickHouseType of(ClickHouseType base, boolean nullable, boolean lowCardinality) {
    return ClickHouseType.parse(wrapped(unnested(base), nullable, lowCardinality));
  }

  /** {@code Array(LowCardinality(Nullable(T)))}, however much of that is there already. */
  private static String wrapped(ClickHouseType type, boolean nullable, boolean lowCardinality) {
    return switch (type.family()) {
      case String family when !nullable && !lowCardinality -> type.text();
      case "Array" -> "Array(" + wrapped(type.argument(0), nullable, lowCardinality) + ")";
      case "Nullable" -> wrapped(type.argument(0), true, lowCardinality);
      case "LowCardinality" -> wrapped(type.argument(0), nullable, true);
      default -> {
        boolean wrap = nullable && !NULL_WITHOUT_WRAPPER.contains(type.family());
        if (wrap && WITHOUT_NULL.contains(type.family())) {
          throw new ClickFrameException(
              ErrorCode.INVALID_ARGUMENT,
              "A column of type %s cannot be NULL in ClickHouse: leave nullable out, or make its parts nullable"
                  .formatted(type));
        }
        String inner = wrap ? "Nullable(" + type + ")" : type.text();
        yield lowCardinality ? "LowCardinality(" + inner + ")" : inner;
      }
    };
  }

  /**
   * Nested columns as the lists of tuples that they are: the engine would split a declared one into
   * a column for each part.
   */
  private static ClickHouseType unnested(ClickHouseType type) {
    if (!type.text().contains("Nested(")) {
      return type;
    }
    if (type.family().equals("Nested")) {
      return ClickHouseType.parse("Array(Tuple(" + elements(type) + "))");
    }
    if (type.family().equals("Tuple")) {
      return ClickHouseType.parse("Tuple(" + elements(type) + ")");
    }
    List<String> arguments = new ArrayList<>();
    for (String argument : type.arguments()) {
      arguments.add(
          argument.contains("Nested(")
              ? unnested(ClickHouseType.parse(argument)).text()
              : argument);
    }
    return ClickHouseType.parse(type.family() + "(" + String.join(", ", arguments) + ")");
  }

  private static String elements(ClickHouseType type) {
    return type.elements().stream().map(ColumnTypes::element).collect(Collectors.joining(", "));
  }

  private static String element(TypeElement element) {
    String type = unnested(element.type()).text();
    return element.name() == null ? type : SqlText.plainOrQuoted(element.name()) + " " + type;
  }
}
