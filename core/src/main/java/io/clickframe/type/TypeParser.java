package io.clickframe.type;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Splits a type's text at its outermost parentheses and commas. */
final class TypeParser {
  private TypeParser() {}

  static ClickHouseType parse(String text) {
    String trimmed = oneLine(text.strip());
    if (trimmed.isEmpty()) {
      throw new IllegalArgumentException("type is blank; expected one such as UInt64");
    }
    int open = trimmed.indexOf('(');
    if (open < 0) {
      return new ClickHouseType(trimmed, trimmed, List.of());
    }
    if (!trimmed.endsWith(")")) {
      throw new IllegalArgumentException("type " + trimmed + " does not end with ')'");
    }
    List<String> arguments = split(trimmed, open + 1, trimmed.length() - 1);
    return new ClickHouseType(trimmed, trimmed.substring(0, open).strip(), arguments);
  }

  /** Undoes the line breaks and indents with which the engine prints named tuples. */
  private static String oneLine(String text) {
    if (text.indexOf('\n') < 0) {
      return text;
    }
    StringBuilder line = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      int next = i + 1;
      if (c == '\'' || c == '`' || c == '"') {
        next = endOfQuoted(text, i);
        line.append(text, i, next);
      } else if (c == '\n') {
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
          next++;
        }
        line.append(line.charAt(line.length() - 1) == '(' ? "" : " ");
      } else {
        line.append(c);
      }
      i = next;
    }
    return line.toString();
  }

  /** Reads {@code name Type}, or only {@code Type}, as in a tuple. */
  static TypeElement element(String text) {
    char first = text.charAt(0);
    if (first == '`' || first == '"') {
      int end = endOfQuoted(text, 0);
      return new TypeElement(
          QuotedText.unquote(text.substring(0, end)), parse(text.substring(end)));
    }
    int end = 0;
    while (end < text.length() && isNamePart(text.charAt(end))) {
      end++;
    }
    boolean named = end > 0 && end < text.length() && Character.isWhitespace(text.charAt(end));
    @Nullable String name = named ? text.substring(0, end) : null;
    return new TypeElement(name, parse(named ? text.substring(end) : text));
  }

  /** The index just after the quoted text that starts at {@code start}. */
  static int endOfQuoted(String text, int start) {
    char quote = text.charAt(start);
    for (int i = start + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == quote) {
        return i + 1;
      }
    }
    throw new IllegalArgumentException("type " + text + " has a quote that does not end");
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '.';
  }

  private static List<String> split(String text, int from, int to) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = from;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '\'' || c == '`' || c == '"') {
        i = endOfQuoted(text, i) - 1;
      } else if (c == '(') {
        depth++;
      } else if (c == ')') {
        depth--;
      } else if (c == ',' && depth == 0) {
        parts.add(text.substring(start, i).strip());
        start = i + 1;
      }
      if (depth < 0) {
        break;
      }
    }
    if (depth != 0) {
      throw new IllegalArgumentException("type " + text + " has unbalanced parentheses");
    }
    String last = text.substring(start, to).strip();
    if (!last.isEmpty()) {
      parts.add(last);
    }
    return parts;
  }
}
