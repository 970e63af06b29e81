package io.clickframe.internal.record;

import io.clickframe.type.ClickHouseType;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What each number of an enum column stands for. */
final class EnumValues {
  private final int first;
  private final @Nullable Object[] values;

  private EnumValues(int first, @Nullable Object[] values) {
    this.first = first;
    this.values = values;
  }

  static EnumValues texts(ClickHouseType type) {
    return of(type, name -> name);
  }

  static EnumValues of(ClickHouseType type, Function<String, Object> value) {
    Map<Integer, String> names = type.enumNames();
    int first = names.keySet().stream().mapToInt(Integer::intValue).min().orElse(0);
    int last = names.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
    @Nullable Object[] values = new @Nullable Object[last - first + 1];
    names.forEach((number, name) -> values[number - first] = value.apply(name));
    return new EnumValues(first, values);
  }

  /** What the number stands for, or null where the type has no name for it. */
  @Nullable Object at(long number) {
    long index = number - first;
    return index >= 0 && index < values.length ? values[(int) index] : null;
  }
}
