package io.clickframe.sql.internal.bind;

import io.clickframe.type.ClickHouseType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An expression as the engine reads it, as far as its {@code EXPLAIN QUERY TREE} tells. */
sealed interface KnownTree {

  /** A column of the table that it is over. */
  record Column(String name, ClickHouseType type) implements KnownTree {}

  /** A constant, in the engine's own notation. */
  record Value(String text, ClickHouseType type) implements KnownTree {}

  /**
   * A call.
   *
   * @param aggregate whether it computes one value from many rows
   */
  record Call(String function, boolean aggregate, ClickHouseType type, List<KnownTree> arguments)
      implements KnownTree {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /** Reads the tree of a statement with one column; null if it has something else in it. */
  static @Nullable KnownTree parse(List<String> lines) {
    return new Reader(String.join("\n", lines).split("\n", -1)).root();
  }

  /** Reads line by line; deeper lines belong to the one above them. */
  final class Reader {
    private static final Pattern FUNCTION =
        Pattern.compile(
            " *FUNCTION id: \\d+, function_name: (\\w+), function_type: (ordinary|aggregate),"
                + " result_type: (.+)");
    private static final Pattern COLUMN =
        Pattern.compile(
            " *COLUMN id: \\d+, column_name: (.*), result_type: (.+), source_id: (\\d+)");
    private static final Pattern VALUE =
        Pattern.compile(" *CONSTANT id: \\d+, constant_value: (.*), constant_value_type: (.+)");
    private static final Pattern SOURCE =
        Pattern.compile("    TABLE_FUNCTION id: (\\d+),.*|    TABLE id: (\\d+),.*");
    private static final int STEP = 2;

    private final String[] lines;

    private Reader(String[] lines) {
      this.lines = lines;
    }

    private @Nullable KnownTree root() {
      int projection = find("  PROJECTION", 0);
      int list = projection + 1;
      boolean one = projection >= 0 && list < lines.length && lines[list].endsWith(", nodes: 1");
      return one ? node(list + 1, source()) : null;
    }

    private int find(String line, int from) {
      for (int i = from; i < lines.length; i++) {
        if (lines[i].equals(line)) {
          return i;
        }
      }
      return -1;
    }

    private String source() {
      for (String line : lines) {
        Matcher table = SOURCE.matcher(line);
        if (table.matches()) {
          return table.group(1) == null ? table.group(2) : table.group(1);
        }
      }
      return "";
    }

    private @Nullable KnownTree node(int at, String source) {
      if (at >= lines.length) {
        return null;
      }
      Matcher column = COLUMN.matcher(lines[at]);
      if (column.matches()) {
        return column.group(3).equals(source)
            ? new Column(column.group(1), ClickHouseType.parse(column.group(2)))
            : null;
      }
      Matcher value = VALUE.matcher(lines[at]);
      if (value.matches()) {
        return new Value(value.group(1), ClickHouseType.parse(value.group(2)));
      }
      Matcher function = FUNCTION.matcher(lines[at]);
      if (!function.matches()) {
        return null;
      }
      List<KnownTree> arguments = arguments(at, source);
      return arguments == null
          ? null
          : new Call(
              function.group(1),
              function.group(2).equals("aggregate"),
              ClickHouseType.parse(function.group(3)),
              arguments);
    }

    /** Those of the call on a line; null if one is not known, or there is more than arguments. */
    private @Nullable List<KnownTree> arguments(int call, String source) {
      int depth = indent(lines[call]);
      List<KnownTree> arguments = new ArrayList<>();
      for (int i = call + 1; i < lines.length && indent(lines[i]) > depth; i++) {
        int below = indent(lines[i]) - depth;
        if (below == STEP && !lines[i].strip().equals("ARGUMENTS")) {
          return null;
        }
        if (below == 3 * STEP) {
          KnownTree argument = node(i, source);
          if (argument == null) {
            return null;
          }
          arguments.add(argument);
        }
      }
      return arguments;
    }

    private static int indent(String line) {
      int spaces = 0;
      while (spaces < line.length() && line.charAt(spaces) == ' ') {
        spaces++;
      }
      return spaces;
    }
  }
}
