package io.clickframe.type;

import java.util.Objects;

/**
 * A value together with the ClickHouse type it is to have: what goes into a {@code Variant}, {@code
 * Dynamic} or {@code Geometry} where the Java class alone does not tell, such as a list of points
 * that is a {@code LineString} or a {@code Ring}.
 *
 * @param type its type
 * @param value the value, in the Java form of the type
 */
public record TypedValue(ClickHouseType type, Object value) {
  public TypedValue {
    Objects.requireNonNull(type, "type is null");
    Objects.requireNonNull(value, "value is null; NULL has no type there, pass null");
  }

  /**
   * A value of a type.
   *
   * @param type as ClickHouse writes it, for example {@code UInt8}
   */
  public static TypedValue of(String type, Object value) {
    return new TypedValue(ClickHouseType.parse(type), value);
  }
}
