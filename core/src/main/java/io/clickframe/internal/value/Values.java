package io.clickframe.internal.value;

import io.clickframe.error.Suggestions;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The one form of what Java programs hand over: no Optional, no arrays. Stateless. */
public final class Values {
  private Values() {}

  /** The value, or null; what is in an Optional is taken out. */
  public static @Nullable Object plain(@Nullable Object value) {
    return value instanceof Optional<?> optional ? optional.orElse(null) : value;
  }

  /** Whether it is a list of some kind; a {@code byte[]} is not, it is text. */
  public static boolean isList(Object value) {
    return value instanceof Collection<?>
        || (value.getClass().isArray() && !(value instanceof byte[]));
  }

  /**
   * The elements of a collection or array.
   *
   * @throws RefusedValue if it is neither
   */
  public static List<?> list(Object value) {
    return switch (value) {
      case List<?> list -> list;
      case Collection<?> collection -> new ArrayList<>(collection);
      case Object[] array -> Arrays.asList(array);
      case Object array when array.getClass().isArray() -> boxed(array);
      default -> throw RefusedValue.wrongClass(value, "a List or an array");
    };
  }

  private static List<?> boxed(Object array) {
    int length = Array.getLength(array);
    List<Object> list = new ArrayList<>(length);
    for (int i = 0; i < length; i++) {
      list.add(Array.get(array, i));
    }
    return list;
  }

  /**
   * The parts of a tuple, in the type's order.
   *
   * @param names the parts' names, or an empty list
   * @throws RefusedValue if the value has other parts
   */
  public static List<? extends @Nullable Object> parts(Object value, List<String> names, int size) {
    return switch (value) {
      case Map<?, ?> map when !names.isEmpty() -> named(map, names);
      case Record row when !names.isEmpty() ->
          named(RecordParts.of(row.getClass()).map(row), names);
      case Record row -> sized(RecordParts.of(row.getClass()).list(row), size);
      case Object list when isList(list) -> sized(list(list), size);
      default ->
          throw RefusedValue.wrongClass(
              value, names.isEmpty() ? "a List or a record" : "a Map, a record or a List");
    };
  }

  private static List<?> sized(List<?> parts, int size) {
    if (parts.size() != size) {
      throw RefusedValue.because(
          "a tuple of %d parts, the type has %d".formatted(parts.size(), size));
    }
    return parts;
  }

  private static List<@Nullable Object> named(Map<?, ?> map, List<String> names) {
    for (Object key : map.keySet()) {
      if (!(key instanceof String name) || !names.contains(name)) {
        throw RefusedValue.because(
            "the type has no part '%s'. %s"
                .formatted(key, Suggestions.hint(String.valueOf(key), "parts", names)));
      }
    }
    List<@Nullable Object> parts = new ArrayList<>(names.size());
    for (String name : names) {
      if (!map.containsKey(name)) {
        throw RefusedValue.because("the part '" + name + "' is missing");
      }
      parts.add(map.get(name));
    }
    return parts;
  }
}
