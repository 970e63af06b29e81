package io.clickframe.sql.internal.bind;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the engine's {@code EXPLAIN QUERY TREE} says of an expression over one probe table.
 *
 * @param columns the probe table's columns that it reads
 * @param functions the functions it calls, by resolved name
 * @param hasAggregate whether it holds an aggregate function
 * @param hasWindow whether it holds a window function
 * @param readsTables whether it reads anything but the probe table
 * @param known the expression, or null if there is something in it that is not known
 * @param impossible a text in it for a date that there is not, or null
 */
record QueryTree(
    SortedSet<String> columns,
    Set<String> functions,
    boolean hasAggregate,
    boolean hasWindow,
    boolean readsTables,
    @Nullable KnownTree known,
    @Nullable ImpossibleDate impossible) {
  private static final Pattern COLUMN =
      Pattern.compile(
          "(?s) COLUMN id: \\d+, column_name: (.*), result_type: .*, source_id: (\\d+)");
  private static final Pattern FUNCTION =
      Pattern.compile(" FUNCTION id: \\d+, function_name: (\\w+), function_type: (\\w+)");
  private static final Pattern TABLE = Pattern.compile("\\s(TABLE|TABLE_FUNCTION) id: (\\d+)");
  private static final Pattern QUERY = Pattern.compile("^\\s+(QUERY|UNION) id: ");

  private static final Pattern SOURCE =
      Pattern.compile(
          "\\n *TABLE id: \\d+,[^\\n]*? table_name: ([^\\n,]+)"
              + "|\\n *TABLE_FUNCTION id: \\d+,[^\\n]*? table_function_name: (\\w+)");

  private static final String JOIN_TREE = "  JOIN TREE";

  /** The kinds of line a tree is made of; a name may itself hold line breaks. */
  private static final Pattern NEW_LINE = Pattern.compile("\n(?= *[A-Z_]+( |$))");

  static QueryTree parse(List<String> lines) {
    String text = "\n" + String.join("\n", lines);
    SortedSet<String> columns = new TreeSet<>();
    Set<String> functions = new TreeSet<>();
    Set<String> kinds = new TreeSet<>();
    Set<String> tables = new TreeSet<>();
    boolean queries = false;
    String[] nodes = NEW_LINE.split(text, -1);
    for (String node : nodes) {
      Matcher table = TABLE.matcher(node);
      if (table.find()) {
        tables.add(table.group(2));
      }
      queries |= QUERY.matcher(node).find();
    }
    for (String node : nodes) {
      // What follows are the table and the group keys, which are ours.
      if (node.startsWith(JOIN_TREE)) {
        break;
      }
      Matcher column = COLUMN.matcher(node);
      if (column.find() && tables.contains(column.group(2))) {
        columns.add(column.group(1));
      }
      Matcher function = FUNCTION.matcher(node);
      if (function.find()) {
        functions.add(function.group(1));
        kinds.add(function.group(2));
      }
    }
    return new QueryTree(
        columns,
        functions.stream().collect(Collectors.toUnmodifiableSet()),
        kinds.contains("aggregate"),
        kinds.contains("window"),
        queries || tables.size() > 1,
        KnownTree.parse(lines),
        WrittenDates.find(lines));
  }

  /**
   * What it says of a SELECT.
   *
   * @param tables the tables and table functions that it reads, by name
   * @param impossible a text in it for a date that there is not, or null
   */
  record Select(List<String> tables, @Nullable ImpossibleDate impossible) {
    Select {
      tables = List.copyOf(tables);
    }

    static Select parse(List<String> lines) {
      String text = "\n" + String.join("\n", lines);
      List<String> tables =
          SOURCE
              .matcher(text)
              .results()
              .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
              .distinct()
              .toList();
      return new Select(tables, WrittenDates.find(lines));
    }
  }
}
