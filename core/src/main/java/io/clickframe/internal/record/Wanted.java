package io.clickframe.internal.record;

import io.clickframe.type.ClickHouseType;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;

/**
 * A Java type that a column is to be read as.
 *
 * @param place the column and what receives it
 * @param java the Java type with its type arguments
 */
record Wanted(Place place, Type java) {

  /** The column's type without what may wrap it. */
  ClickHouseType base() {
    return place.type().base();
  }

  /** The Java class; {@code Object} for type variables, which have none. */
  Class<?> raw() {
    return raw(java);
  }

  /** The type argument, or {@code Object} where the type is raw. */
  Type argument(int index) {
    return java instanceof ParameterizedType parameterized
        ? parameterized.getActualTypeArguments()[index]
        : Object.class;
  }

  /** The same receiver for a part of the column. */
  Wanted part(String path, ClickHouseType type, Type part) {
    return new Wanted(new Place(path, type, "a " + name(part) + " in " + place.target()), part);
  }

  /** The Java type as a declaration says it. */
  static String name(Type type) {
    return switch (type) {
      case Class<?> plain -> plain.getSimpleName();
      case ParameterizedType parameterized -> {
        StringBuilder text = new StringBuilder(name(parameterized.getRawType())).append('<');
        String separator = "";
        for (Type argument : parameterized.getActualTypeArguments()) {
          text.append(separator).append(name(argument));
          separator = ", ";
        }
        yield text.append('>').toString();
      }
      case WildcardType wildcard when wildcard.getLowerBounds().length == 0 ->
          name(wildcard.getUpperBounds()[0]);
      default -> type.getTypeName();
    };
  }

  private static Class<?> raw(Type type) {
    return switch (type) {
      case Class<?> plain -> plain;
      case ParameterizedType parameterized -> (Class<?>) parameterized.getRawType();
      case WildcardType wildcard -> raw(wildcard.getUpperBounds()[0]);
      case GenericArrayType array -> raw(array.getGenericComponentType()).arrayType();
      default -> Object.class;
    };
  }
}
