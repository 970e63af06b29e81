package io.clickframe.internal.uri;

import io.clickframe.error.Suggestions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * The options of a family by their names in URIs.
 *
 * @param <O> what they are options of
 */
final class UriOptions<O> {
  private final Map<String, BiFunction<O, String, O>> known = new LinkedHashMap<>();

  /** An option that a value is given to. */
  UriOptions<O> with(String name, BiFunction<O, String, O> set) {
    known.put(name, set);
    return this;
  }

  /** The same options under other names of theirs. */
  UriOptions<O> with(UriOptions<O> others) {
    known.putAll(others.known);
    return this;
  }

  /**
   * The options with what a URI says of them.
   *
   * @param elsewhere names that the family reads itself
   */
  O apply(O start, SourceUri uri, String... elsewhere) {
    Set<String> others = Set.of(elsewhere);
    O options = start;
    for (Map.Entry<String, String> given : uri.options().entrySet()) {
      BiFunction<O, String, O> set = known.get(given.getKey());
      if (set != null) {
        options = applied(set, options, given, uri);
      } else if (!others.contains(given.getKey())) {
        Map<String, Boolean> names = new LinkedHashMap<>();
        known.keySet().forEach(name -> names.put(name, true));
        others.stream().sorted().forEach(name -> names.put(name, true));
        throw uri.invalid(
            "unknown option '"
                + given.getKey()
                + "'. "
                + Suggestions.hint(given.getKey(), "options", names.keySet()));
      }
    }
    return options;
  }

  private O applied(
      BiFunction<O, String, O> set, O options, Map.Entry<String, String> given, SourceUri uri) {
    try {
      return set.apply(options, given.getValue());
    } catch (NumberFormatException e) {
      throw uri.invalid("the option '" + given.getKey() + "' is no whole number");
    }
  }
}
