package io.clickframe.internal.uri;

import io.clickframe.DataStore;
import java.util.List;

/** {@code numbers://10}, {@code random://?structure=…}, {@code table://database/name}. */
final class EngineUris {
  private static final UriOptions<Boolean> NONE = new UriOptions<>();

  private EngineUris() {}

  static DataStore numbers(SourceUri uri) {
    NONE.apply(true, uri, "start", "step", "count");
    long count = number(uri, "count", uri.host().isEmpty() ? "0" : uri.host());
    return DataStore.numbers(number(uri, "start", "0"), count, number(uri, "step", "1"));
  }

  static DataStore random(SourceUri uri) {
    NONE.apply(true, uri, "structure", "seed", "max_string_length", "max_array_length");
    String structure = uri.options().get("structure");
    if (structure == null) {
      throw uri.invalid("it names no columns; expected random://?structure=id Int64&seed=1");
    }
    return DataStore.random(
        structure,
        number(uri, "seed", "0"),
        Math.toIntExact(number(uri, "max_string_length", "10")),
        Math.toIntExact(number(uri, "max_array_length", "10")));
  }

  static DataStore table(SourceUri uri) {
    NONE.apply(true, uri);
    List<String> names = uri.names();
    return names.isEmpty()
        ? DataStore.table(uri.host())
        : DataStore.table(uri.host(), names.getFirst());
  }

  private static long number(SourceUri uri, String name, String otherwise) {
    String text = uri.options().getOrDefault(name, otherwise);
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw uri.invalid("'" + text + "' is no whole number");
    }
  }
}
