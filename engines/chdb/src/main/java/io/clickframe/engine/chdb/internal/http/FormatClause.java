package io.clickframe.engine.chdb.internal.http;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the {@code FORMAT} clause at the end of a statement. Immutable, thread-safe. */
final class FormatClause {
  private final Set<String> known;

  /**
   * @param known the engine's output formats, in lower case: a column may be called {@code format}
   */
  FormatClause(Set<String> known) {
    this.known = Set.copyOf(known);
  }

  /** The format's name as written, or null. */
  @Nullable String find(List<SqlToken> tokens) {
    for (int i = tokens.size() - 2; i > 0; i--) {
      SqlToken token = tokens.get(i);
      if (token.depth() == 0 && token.is("FORMAT") && ends(tokens, i + 2)) {
        String name = tokens.get(i + 1).text();
        return known.contains(name.toLowerCase(Locale.ROOT)) ? name : null;
      }
    }
    return null;
  }

  private static boolean ends(List<SqlToken> tokens, int i) {
    return i >= tokens.size() || tokens.get(i).is(";") || tokens.get(i).is("SETTINGS");
  }
}
