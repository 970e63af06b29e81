package io.clickframe.sql.internal.render;

import java.util.regex.Pattern;

/**
 * Identifiers and string literals of ClickHouse, safe for any content.
 *
 * <p>ClickHouse reads a backslash as an escape in both, so both double it (see "Syntax" in
 * ClickHouse's SQL reference).
 */
public final class Quoting {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private Quoting() {}

  /**
   * A name, quoted if it has to be. Keywords need no quotes: names are printed only after a dot or
   * after {@code AS}.
   */
  public static String identifier(String name) {
    return PLAIN.matcher(name).matches() ? name : quoted(name, '`');
  }

  /** A name in back-ticks, whatever it is. */
  public static String quotedIdentifier(String name) {
    return quoted(name, '`');
  }

  /** A string literal. */
  public static String string(String text) {
    return quoted(text, '\'');
  }

  private static String quoted(String text, char quote) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append(quote);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> quoted.append("\\\\");
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        case '\0' -> quoted.append("\\0");
        case '\b' -> quoted.append("\\b");
        case '\f' -> quoted.append("\\f");
        default -> {
          if (c == quote) {
            quoted.append('\\');
          }
          quoted.append(c);
        }
      }
    }
    return quoted.append(quote).toString();
  }
}
