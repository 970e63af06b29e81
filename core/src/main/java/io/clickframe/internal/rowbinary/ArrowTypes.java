package io.clickframe.internal.rowbinary;

import io.clickframe.error.UnsupportedTypeException;
import io.clickframe.internal.value.SqlText;
import java.util.stream.Collectors;
import org.apache.arrow.vector.types.DateUnit;
import org.apache.arrow.vector.types.FloatingPointPrecision;
import org.apache.arrow.vector.types.TimeUnit;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Field;

/** The ClickHouse types of Arrow's. Stateless. */
final class ArrowTypes {
  private ArrowTypes() {}

  /** The type of a column or of a part of one. */
  static String of(Field field) {
    if (field.getDictionary() != null) {
      throw new UnsupportedTypeException(
          "Cannot load the Arrow field '%s': it is dictionary-encoded, and its dictionary is not with it; decode it with DictionaryEncoder.decode"
              .formatted(field.getName()));
    }
    return switch (field.getType()) {
      case ArrowType.List _, ArrowType.LargeList _, ArrowType.FixedSizeList _ ->
          "Array(" + of(field.getChildren().getFirst()) + ")";
      case ArrowType.Map _ -> {
        Field entries = field.getChildren().getFirst();
        yield "Map(%s, %s)"
            .formatted(key(entries.getChildren().get(0)), of(entries.getChildren().get(1)));
      }
      case ArrowType.Struct _ ->
          field.getChildren().stream()
              .map(child -> SqlText.plainOrQuoted(child.getName()) + " " + of(child))
              .collect(Collectors.joining(", ", "Tuple(", ")"));
      case ArrowType.Null _ -> "Nullable(Nothing)";
      default -> field.isNullable() ? "Nullable(" + single(field) + ")" : single(field);
    };
  }

  private static String key(Field field) {
    String type = of(field);
    return type.startsWith("Nullable(")
        ? type.substring("Nullable(".length(), type.length() - 1)
        : type;
  }

  private static String single(Field field) {
    return switch (field.getType()) {
      case ArrowType.Bool _ -> "Bool";
      case ArrowType.Int number -> (number.getIsSigned() ? "Int" : "UInt") + number.getBitWidth();
      case ArrowType.FloatingPoint number ->
          number.getPrecision() == FloatingPointPrecision.DOUBLE ? "Float64" : "Float32";
      case ArrowType.Decimal number ->
          "Decimal(" + number.getPrecision() + ", " + number.getScale() + ")";
      case ArrowType.Utf8 _, ArrowType.LargeUtf8 _, ArrowType.Binary _, ArrowType.LargeBinary _ ->
          "String";
      case ArrowType.FixedSizeBinary bytes -> "FixedString(" + bytes.getByteWidth() + ")";
      case ArrowType.Date date when date.getUnit() == DateUnit.DAY -> "Date32";
      case ArrowType.Timestamp time ->
          "DateTime64(%d, %s)"
              .formatted(
                  digits(time.getUnit()),
                  SqlText.string(time.getTimezone() == null ? "UTC" : time.getTimezone()));
      default ->
          throw new UnsupportedTypeException(
              "Cannot load the Arrow field '%s': there is no ClickHouse type for Arrow's %s; make it another vector first"
                  .formatted(field.getName(), field.getType()));
    };
  }

  private static int digits(TimeUnit unit) {
    return switch (unit) {
      case SECOND -> 0;
      case MILLISECOND -> 3;
      case MICROSECOND -> 6;
      case NANOSECOND -> 9;
    };
  }
}
