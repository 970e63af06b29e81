package io.clickframe.internal.node;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The column names of a declared structure such as {@code "id Int64, `my name` String"}. */
public final class StructureNames {
  private static final Pattern COLUMN =
      Pattern.compile(
          "\\s*(?:([A-Za-z_][A-Za-z0-9_]*)|`((?:[^`\\\\]|\\\\.)*)`)\\s+(\\S.*)", Pattern.DOTALL);

  private StructureNames() {}

  /** The names, or empty if this does not look like a structure; the engine then says why. */
  public static Optional<List<String>> of(String structure) {
    return columns(structure).map(columns -> List.copyOf(columns.keySet()));
  }

  /** The types by the names, as they are written, or empty as {@link #of}. */
  public static Optional<Map<String, String>> columns(String structure) {
    Map<String, String> columns = new LinkedHashMap<>();
    for (String column : split(structure)) {
      Matcher matcher = COLUMN.matcher(column);
      // Escapes in names are left to the engine.
      if (!matcher.matches() || column.indexOf('\\') >= 0) {
        return Optional.empty();
      }
      String name = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
      columns.put(name, matcher.group(3).strip());
    }
    return Optional.of(columns);
  }

  private static List<String> split(String structure) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    char quote = 0;
    for (int i = 0; i < structure.length(); i++) {
      char c = structure.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '\'' || c == '`') {
        quote = c;
      } else if (c == '(') {
        depth++;
      } else if (c == ')') {
        depth--;
      } else if (c == ',' && depth == 0) {
        parts.add(structure.substring(start, i));
        start = i + 1;
      }
    }
    parts.add(structure.substring(start));
    return parts;
  }
}
