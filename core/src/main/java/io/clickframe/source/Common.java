package io.clickframe.source;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What options of sources have in common. Immutable. */
record Common(
    @Nullable String structure,
    Map<String, Object> settings,
    @Nullable String format,
    @Nullable String compression,
    List<String> virtualColumns,
    List<String> rowsAt,
    @Nullable Integer retries,
    @Nullable Duration timeout,
    @Nullable String collection) {
  static final Common NONE =
      new Common(null, Map.of(), null, null, List.of(), List.of(), null, null, null);

  Common {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    virtualColumns = List.copyOf(virtualColumns);
    rowsAt = List.copyOf(rowsAt);
  }

  Common withStructure(String columns) {
    Objects.requireNonNull(columns, "columns is null");
    return new Common(
        columns,
        settings,
        format,
        compression,
        virtualColumns,
        rowsAt,
        retries,
        timeout,
        collection);
  }

  Common withSetting(String name, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(settings);
    more.put(
        Objects.requireNonNull(name, "name is null"),
        Objects.requireNonNull(value, "value is null"));
    return new Common(
        structure, more, format, compression, virtualColumns, rowsAt, retries, timeout, collection);
  }

  Common withFormat(String name) {
    Objects.requireNonNull(name, "name is null");
    return new Common(
        structure,
        settings,
        name,
        compression,
        virtualColumns,
        rowsAt,
        retries,
        timeout,
        collection);
  }

  Common withCompression(String name) {
    Objects.requireNonNull(name, "name is null");
    return new Common(
        structure, settings, format, name, virtualColumns, rowsAt, retries, timeout, collection);
  }

  Common withVirtualColumns(List<String> names) {
    List<String> more = new ArrayList<>(virtualColumns);
    names.stream().filter(name -> !more.contains(name)).forEach(more::add);
    return new Common(
        structure, settings, format, compression, more, rowsAt, retries, timeout, collection);
  }

  Common withRowsAt(List<String> keys) {
    return new Common(
        structure,
        settings,
        format,
        compression,
        virtualColumns,
        keys,
        retries,
        timeout,
        collection);
  }

  Common withRetries(int times) {
    return new Common(
        structure,
        settings,
        format,
        compression,
        virtualColumns,
        rowsAt,
        times,
        timeout,
        collection);
  }

  Common withTimeout(Duration longest) {
    Objects.requireNonNull(longest, "longest is null");
    return new Common(
        structure,
        settings,
        format,
        compression,
        virtualColumns,
        rowsAt,
        retries,
        longest,
        collection);
  }

  Common withCollection(String name) {
    Objects.requireNonNull(name, "name is null");
    return new Common(
        structure, settings, format, compression, virtualColumns, rowsAt, retries, timeout, name);
  }
}
