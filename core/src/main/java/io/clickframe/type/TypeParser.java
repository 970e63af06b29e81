package io.clickframe.type;

import java.util.ArrayList;
import java.util.List;

/** Splits a type's text at its outermost parentheses and commas. */
final class TypeParser {
  private TypeParser() {}

  static ClickHouseType parse(String text) {
    String trimmed = text.strip();
    int open = trimmed.indexOf('(');
    if (open < 0 || !trimmed.endsWith(")")) {
      return new ClickHouseType(trimmed, trimmed, List.of());
    }
    String inner = trimmed.substring(open + 1, trimmed.length() - 1);
    return new ClickHouseType(trimmed, trimmed.substring(0, open), split(inner));
  }

  private static List<String> split(String inner) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    char quote = 0;
    for (int i = 0; i < inner.length(); i++) {
      char c = inner.charAt(i);
      if (quote != 0) {
        if (c == '\\') {
          i++;
        } else if (c == quote) {
          quote = 0;
        }
      } else if (c == '\'' || c == '`' || c == '"') {
        quote = c;
      } else if (c == '(') {
        depth++;
      } else if (c == ')') {
        depth--;
      } else if (c == ',' && depth == 0) {
        parts.add(inner.substring(start, i).strip());
        start = i + 1;
      }
    }
    String last = inner.substring(start).strip();
    if (!last.isEmpty()) {
      parts.add(last);
    }
    return parts;
  }
}
