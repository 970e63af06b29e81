package io.clickframe.internal.value;

import io.clickframe.error.ErrorCode;
import io.clickframe.type.ClickHouseType;
import java.util.Arrays;

/**
 * A value that a type cannot hold. Whoever knows the row and the column makes a {@link
 * io.clickframe.error.ValueException} of it.
 */
public final class RefusedValue extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST_SHOWN = 60;

  private final ErrorCode code;

  private RefusedValue(ErrorCode code, String reason) {
    super(reason, null, false, false);
    this.code = code;
  }

  public static RefusedValue because(String reason) {
    return new RefusedValue(ErrorCode.VALUE_CONVERSION, reason);
  }

  public static RefusedValue isNull(ClickHouseType type) {
    String cure =
        switch (type.family()) {
          case "Array", "Nested", "Ring", "LineString", "Polygon" ->
              "a list cannot be NULL in ClickHouse; give an empty one";
          case "MultiLineString", "MultiPolygon", "QBit" ->
              "a list cannot be NULL in ClickHouse; give an empty one";
          case "Map" -> "a map cannot be NULL in ClickHouse; give an empty one";
          case "Tuple", "Point" -> "a tuple cannot be NULL in ClickHouse; make its parts nullable";
          default -> "declare it Nullable(" + type + "), or replace the null";
        };
    return new RefusedValue(ErrorCode.NULL_VALUE, "null where " + type + " has no NULL: " + cure);
  }

  public static RefusedValue wrongClass(Object value, String expected) {
    return because(
        shown(value) + " is a " + value.getClass().getTypeName() + ", expected " + expected);
  }

  public static RefusedValue outOfRange(Object value, Object low, Object high) {
    return because(shown(value) + " is out of range, which goes from " + low + " to " + high);
  }

  /** The same, of a part of a value. */
  public RefusedValue in(String part) {
    return new RefusedValue(code, part + ": " + getMessage());
  }

  /** NULL_VALUE or VALUE_CONVERSION. */
  public ErrorCode code() {
    return code;
  }

  public static String shown(Object value) {
    String text =
        switch (value) {
          case CharSequence chars -> "'" + chars + "'";
          case byte[] bytes -> bytes.length + " bytes";
          case Object[] array -> Arrays.deepToString(array);
          default -> value.toString();
        };
    return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
  }
}
