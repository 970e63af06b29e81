package io.clickframe.internal.arrow;

import io.clickframe.Schema;
import io.clickframe.error.UnsupportedTypeException;
import io.clickframe.type.ClickHouseType;
import io.clickframe.type.TypeElement;
import java.util.ArrayList;
import java.util.List;
import org.apache.arrow.vector.complex.MapVector;
import org.apache.arrow.vector.types.DateUnit;
import org.apache.arrow.vector.types.FloatingPointPrecision;
import org.apache.arrow.vector.types.TimeUnit;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.FieldType;
import org.jspecify.annotations.Nullable;

/** What the engine sends each type as, for results without rows, of which it sends nothing. */
public final class ArrowFields {
  private ArrowFields() {}

  /**
   * The Arrow schema of a result.
   *
   * @throws UnsupportedTypeException if a type has no Arrow form that is known here
   */
  public static org.apache.arrow.vector.types.pojo.Schema of(Schema schema) {
    return new org.apache.arrow.vector.types.pojo.Schema(
        schema.columns().stream().map(column -> field(column.name(), column.type())).toList());
  }

  private static Field field(String name, ClickHouseType type) {
    ClickHouseType base = type.base();
    return switch (base.family()) {
      case "Array" -> list(name, type, base.argument(0));
      case "Nested" -> list(name, type, tuple(base));
      case "Ring", "LineString" -> list(name, type, ClickHouseType.parse("Point"));
      case "Polygon" -> list(name, type, ClickHouseType.parse("Ring"));
      case "MultiLineString" -> list(name, type, ClickHouseType.parse("LineString"));
      case "MultiPolygon" -> list(name, type, ClickHouseType.parse("Polygon"));
      case "Tuple" -> of(name, type, ArrowType.Struct.INSTANCE, elements(base));
      case "Point" -> of(name, type, ArrowType.Struct.INSTANCE, elements(point()));
      case "Map" -> map(name, type, base);
      default -> of(name, type, scalar(base), List.of());
    };
  }

  private static Field of(String name, ClickHouseType type, ArrowType arrow, List<Field> parts) {
    return new Field(name, new FieldType(type.isNullable(), arrow, null), parts);
  }

  private static Field list(String name, ClickHouseType type, ClickHouseType element) {
    return of(name, type, ArrowType.List.INSTANCE, List.of(field("item", element)));
  }

  private static Field map(String name, ClickHouseType type, ClickHouseType base) {
    Field entries =
        new Field(
            MapVector.DATA_VECTOR_NAME,
            new FieldType(false, ArrowType.Struct.INSTANCE, null),
            List.of(
                field(MapVector.KEY_NAME, base.argument(0)),
                field(MapVector.VALUE_NAME, base.argument(1))));
    return of(name, type, new ArrowType.Map(false), List.of(entries));
  }

  private static List<Field> elements(ClickHouseType tuple) {
    List<Field> fields = new ArrayList<>();
    for (TypeElement element : tuple.elements()) {
      String name = element.name();
      fields.add(field(name == null ? Integer.toString(fields.size() + 1) : name, element.type()));
    }
    return fields;
  }

  private static ClickHouseType tuple(ClickHouseType nested) {
    return ClickHouseType.parse("Tuple(" + String.join(", ", nested.arguments()) + ")");
  }

  private static ClickHouseType point() {
    return ClickHouseType.parse("Tuple(Float64, Float64)");
  }

  private static ArrowType scalar(ClickHouseType type) {
    String family = type.family();
    return switch (family) {
      case "Bool" -> ArrowType.Bool.INSTANCE;
      case "Int8", "Enum8" -> new ArrowType.Int(8, true);
      case "Int16", "Enum16" -> new ArrowType.Int(16, true);
      case "Int32" -> new ArrowType.Int(32, true);
      case "Int64" -> new ArrowType.Int(64, true);
      case "UInt8" -> new ArrowType.Int(8, false);
      case "UInt16" -> new ArrowType.Int(16, false);
      case "UInt32", "IPv4", "DateTime", "DateTime32" -> new ArrowType.Int(32, false);
      case "UInt64" -> new ArrowType.Int(64, false);
      case "Int128", "UInt128", "UUID", "IPv6" -> new ArrowType.FixedSizeBinary(16);
      case "Int256", "UInt256" -> new ArrowType.FixedSizeBinary(32);
      case "FixedString" ->
          new ArrowType.FixedSizeBinary(Integer.parseInt(type.arguments().getFirst()));
      case "Float32" -> new ArrowType.FloatingPoint(FloatingPointPrecision.SINGLE);
      case "Float64" -> new ArrowType.FloatingPoint(FloatingPointPrecision.DOUBLE);
      case "Decimal" -> decimal(type);
      case "String", "JSON" -> ArrowType.Utf8.INSTANCE;
      case "Date", "Date32" -> new ArrowType.Date(DateUnit.DAY);
      case "DateTime64" -> new ArrowType.Timestamp(unit(precision(type)), zone(type));
      case "Time" -> new ArrowType.Time(TimeUnit.SECOND, 32);
      case "Time64" -> {
        TimeUnit unit = unit(precision(type));
        yield new ArrowType.Time(
            unit, unit == TimeUnit.SECOND || unit == TimeUnit.MILLISECOND ? 32 : 64);
      }
      case "Nothing" -> ArrowType.Null.INSTANCE;
      default ->
          throw new UnsupportedTypeException(
              "The Arrow form of type %s is not known without rows; cast it to String in the query"
                  .formatted(type));
    };
  }

  private static ArrowType decimal(ClickHouseType type) {
    int precision = Integer.parseInt(type.arguments().get(0).strip());
    int scale = Integer.parseInt(type.arguments().get(1).strip());
    return new ArrowType.Decimal(precision, scale, precision <= 38 ? 128 : 256);
  }

  private static int precision(ClickHouseType type) {
    return Integer.parseInt(type.arguments().getFirst().strip());
  }

  private static TimeUnit unit(int precision) {
    return precision == 0
        ? TimeUnit.SECOND
        : precision <= 3
            ? TimeUnit.MILLISECOND
            : precision <= 6 ? TimeUnit.MICROSECOND : TimeUnit.NANOSECOND;
  }

  private static @Nullable String zone(ClickHouseType type) {
    if (type.arguments().size() < 2) {
      return "UTC";
    }
    String quoted = type.arguments().get(1);
    return quoted.substring(1, quoted.length() - 1);
  }
}
