package io.clickframe.internal.node;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a source is read, beyond what it is.
 *
 * @param settings ClickHouse settings for this source alone, by name
 * @param virtualColumns columns that tell where rows come from, behind the others: name to type
 * @param rowsAt the keys that lead to the rows inside a JSON document; empty for none
 */
public record Reading(
    Map<String, SourceArgument> settings, Map<String, String> virtualColumns, List<String> rowsAt) {
  /** Just so. */
  public static final Reading PLAIN = new Reading(Map.of(), Map.of(), List.of());

  public Reading {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    virtualColumns = Collections.unmodifiableMap(new LinkedHashMap<>(virtualColumns));
    rowsAt = List.copyOf(rowsAt);
  }

  /** With settings only, each value as SQL text. */
  public static Reading with(Map<String, String> settings) {
    Map<String, SourceArgument> values = new LinkedHashMap<>();
    settings.forEach((name, value) -> values.put(name, new SourceArgument.Verbatim(value)));
    return new Reading(values, Map.of(), List.of());
  }

  /** Whether the source is read as it stands, without a query around it. */
  public boolean isPlain() {
    return settings.isEmpty() && virtualColumns.isEmpty();
  }
}
