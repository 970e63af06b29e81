package io.clickframe.type;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One place in a {@code Tuple} or {@code Nested} type.
 *
 * @param name its name, or null when the type gives none
 * @param type what it holds
 */
public record TypeElement(@Nullable String name, ClickHouseType type) {
  public TypeElement {
    Objects.requireNonNull(type, "type is null");
  }
}
