package io.clickframe.internal.record;

import io.clickframe.type.ClickHouseType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** Which Java types read a ClickHouse type, and which ClickHouse type a Java type wants. */
final class JavaForms {
  private static final Map<Class<?>, String> CASTS =
      Map.ofEntries(
          Map.entry(byte.class, "Int8"),
          Map.entry(Byte.class, "Int8"),
          Map.entry(short.class, "Int16"),
          Map.entry(Short.class, "Int16"),
          Map.entry(int.class, "Int32"),
          Map.entry(Integer.class, "Int32"),
          Map.entry(long.class, "Int64"),
          Map.entry(Long.class, "Int64"),
          Map.entry(float.class, "Float32"),
          Map.entry(Float.class, "Float32"),
          Map.entry(double.class, "Float64"),
          Map.entry(Double.class, "Float64"),
          Map.entry(boolean.class, "Bool"),
          Map.entry(Boolean.class, "Bool"),
          Map.entry(String.class, "String"),
          Map.entry(BigInteger.class, "Int256"),
          Map.entry(BigDecimal.class, "Decimal(38, 9)"),
          Map.entry(LocalDate.class, "Date32"),
          Map.entry(Instant.class, "DateTime64(6, 'UTC')"),
          Map.entry(UUID.class, "UUID"));

  private JavaForms() {}

  /** Why the class does not do, and what does. */
  static String problem(Wanted wanted) {
    String cast = CASTS.get(wanted.raw());
    String column = wanted.place().column();
    boolean whole = column.indexOf('[') < 0 && column.indexOf('.') < 0;
    return "%s cannot hold that exactly. Declare it %s%s"
        .formatted(
            Wanted.name(wanted.java()),
            of(wanted.base()),
            cast == null || !whole
                ? ""
                : ", or cast the column: col(\"%s\").cast(\"%s\")".formatted(column, cast));
  }

  private static String of(ClickHouseType type) {
    String family = type.family();
    if (family.startsWith("Interval")) {
      return "long, or Duration or Period if the unit is one";
    }
    return switch (family) {
      case "Bool" -> "boolean";
      case "Int8" -> "byte or wider";
      case "UInt8" -> "short or wider, or boolean";
      case "Int16" -> "short or wider";
      case "UInt16", "Int32" -> "int, long or double";
      case "UInt32" -> "long or double";
      case "Int64" -> "long or BigInteger";
      case "UInt64" -> "BigInteger or long";
      case "Int128", "UInt128", "Int256", "UInt256" -> "BigInteger";
      case "Float32" -> "float or double";
      case "Float64" -> "double";
      case "Decimal", "Decimal32", "Decimal64", "Decimal128", "Decimal256" -> "BigDecimal";
      case "String", "FixedString", "JSON" -> "String, byte[] or an enum";
      case "Enum8", "Enum16" -> "String or an enum";
      case "UUID" -> "UUID";
      case "IPv4", "IPv6" -> "InetAddress";
      case "Date", "Date32" -> "LocalDate";
      case "DateTime", "DateTime32", "DateTime64" -> "Instant, ZonedDateTime or LocalDateTime";
      case "Time", "Time64" -> "Duration or LocalTime";
      case "Array", "Nested", "Ring", "LineString", "Polygon", "MultiLineString", "MultiPolygon" ->
          "List or an array";
      case "Map" -> "Map";
      case "Tuple" ->
          type.elements().stream().allMatch(element -> element.name() != null)
              ? "a record or Map<String, Object>"
              : "a record or List<Object>";
      case "Point" -> "a record or Map<String, Object>";
      case "Nothing" -> "Object, for it is always NULL";
      default -> "Object, or cast the column to String in the query";
    };
  }
}
