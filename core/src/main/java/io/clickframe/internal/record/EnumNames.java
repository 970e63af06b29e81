package io.clickframe.internal.record;

import io.clickframe.type.ClickHouseType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The constants of a Java enum by name: exactly, or else by {@link NameStyles}. */
final class EnumNames {
  private final Class<?> type;
  private final Map<String, Object> exact = new LinkedHashMap<>();
  private final Map<String, @Nullable Object> byStyle = new HashMap<>();

  private EnumNames(Class<?> type) {
    this.type = type;
    for (Object constant : Objects.requireNonNull(type.getEnumConstants(), "no enum")) {
      String name = ((Enum<?>) constant).name();
      exact.put(name, constant);
      String style = NameStyles.plain(name);
      byStyle.put(style, byStyle.containsKey(style) ? null : constant);
    }
  }

  static EnumNames of(Class<?> type) {
    return new EnumNames(type);
  }

  private @Nullable Object find(String name) {
    Object constant = exact.get(name);
    return constant == null ? byStyle.get(NameStyles.plain(name)) : constant;
  }

  Object constant(Place place, String name) {
    Object constant = find(name);
    if (constant == null) {
      throw place.unfit("'" + name + "'", "its constants are " + String.join(", ", exact.keySet()));
    }
    return constant;
  }

  /** The constants for an enum column, all of whose names have to be there. */
  @Nullable EnumValues values(ClickHouseType column, Problems problems, Place place) {
    List<String> missing =
        column.enumNames().values().stream().filter(name -> find(name) == null).toList();
    if (!missing.isEmpty()) {
      problems.add(
          place,
          "the enum %s has no constant for %s. Its constants: %s. Add what is missing, or declare it String"
              .formatted(
                  type.getSimpleName(),
                  String.join(", ", missing),
                  String.join(", ", exact.keySet())));
      return null;
    }
    return EnumValues.of(column, name -> Objects.requireNonNull(find(name)));
  }

  @Override
  public String toString() {
    return type.getSimpleName() + Arrays.toString(exact.keySet().toArray());
  }
}
