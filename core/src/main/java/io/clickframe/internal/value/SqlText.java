package io.clickframe.internal.value;

import io.clickframe.Schema;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names and texts as ClickHouse reads them. Stateless. */
public final class SqlText {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private SqlText() {}

  /** A name, between backticks. */
  public static String identifier(String name) {
    return "`" + escaped(name, '`') + "`";
  }

  /** A name, between backticks only if it needs them, as the engine writes types. */
  public static String plainOrQuoted(String name) {
    return PLAIN.matcher(name).matches() ? name : identifier(name);
  }

  /** A text, between quotes. */
  public static String string(String text) {
    return "'" + escaped(text, '\'') + "'";
  }

  /** The columns as {@code a Int64, b String}. */
  public static String structure(Schema schema) {
    return schema.columns().stream()
        .map(column -> identifier(column.name()) + " " + column.type())
        .collect(Collectors.joining(", "));
  }

  private static String escaped(String text, char quote) {
    StringBuilder escaped = new StringBuilder(text.length() + 2);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> escaped.append("\\\\");
        case '\0' -> escaped.append("\\0");
        case '\n' -> escaped.append("\\n");
        case '\r' -> escaped.append("\\r");
        case '\t' -> escaped.append("\\t");
        case '\b' -> escaped.append("\\b");
        case '\f' -> escaped.append("\\f");
        default -> escaped.append(c == quote ? "\\" : "").append(c);
      }
    }
    return escaped.toString();
  }
}
