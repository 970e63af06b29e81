package io.clickframe.engine.chdb.internal.http.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Header fields of a request; names without regard to case. Filled by one thread, then read. */
public final class Headers {
  private final Map<String, List<String>> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  Headers() {}

  void add(String name, String value) {
    fields.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
  }

  /** The field's first value, or null. */
  public @Nullable String first(String name) {
    List<String> values = fields.get(name);
    return values == null ? null : values.getFirst();
  }

  /** Whether one of the field's comma-separated values is this one, without regard to case. */
  public boolean has(String name, String value) {
    return fields.getOrDefault(name, List.of()).stream()
        .flatMap(list -> List.of(list.split(",", -1)).stream())
        .anyMatch(item -> item.strip().equalsIgnoreCase(value));
  }
}
