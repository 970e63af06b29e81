package io.clickframe.engine.chdb.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the SELECTs of a statement out of its lines and their indents, as the printer lays out. */
final class SqlShape {
  private static final String STEP = "  ";
  private static final Set<String> OPERATORS =
      Set.of("UNION ALL", "INTERSECT DISTINCT", "EXCEPT DISTINCT");
  private static final Pattern SOURCE =
      Pattern.compile("(FROM|(?:[A-Z]+ )*JOIN) (\\(|.*? AS \\w+)(?: ON .*)?");
  private static final Pattern CLAUSE = Pattern.compile("([A-Z]+(?: BY)?)(?: (.*))?");
  private static final Pattern LIMIT_BY = Pattern.compile("LIMIT .* BY .*");

  private final List<String> lines;
  private int at;

  private SqlShape(List<String> lines) {
    this.lines = lines;
  }

  /**
   * One SELECT.
   *
   * @param items its outputs, each with its name
   * @param clauses the text behind {@code WHERE}, {@code GROUP BY} and so on
   * @param text all its lines but those of its sub-queries
   */
  record Select(
      boolean distinct,
      List<String> items,
      List<Source> sources,
      Map<String, String> clauses,
      List<String> text) {

    boolean has(String clause) {
      return clauses.containsKey(clause);
    }

    int depth() {
      return 1
          + sources.stream()
              .flatMap(source -> source.branches().stream())
              .mapToInt(Select::depth)
              .max()
              .orElse(0);
    }
  }

  /**
   * What is read.
   *
   * @param keyword {@code FROM} or the kind of join
   * @param branches the SELECTs of a sub-query, several if it is a union; none for a table
   */
  record Source(String keyword, String alias, List<Select> branches) {}

  /**
   * The SELECTs that a statement consists of: several if it is a union. Behind them, those inside
   * expressions, and of what a query written by hand reads.
   */
  static List<Select> read(String sql) {
    List<Select> selects = new ArrayList<>();
    for (List<String> lines : SqlPieces.of(sql)) {
      SqlShape shape = new SqlShape(lines);
      String indent = lines.getFirst().replaceFirst("\\S.*", "");
      selects.addAll(shape.union(indent));
      if (shape.at < lines.size()) {
        throw new IllegalStateException("not read: " + lines.get(shape.at));
      }
    }
    return selects;
  }

  static List<Select> all(Select select) {
    List<Select> all = new ArrayList<>(List.of(select));
    select.sources().stream()
        .flatMap(source -> source.branches().stream())
        .forEach(branch -> all.addAll(all(branch)));
    return all;
  }

  private Select select(String indent) {
    List<String> text = new ArrayList<>();
    String first = next(text).strip();
    if (!first.equals("SELECT") && !first.equals("SELECT DISTINCT")) {
      throw new IllegalStateException("not a SELECT: " + first);
    }
    List<String> items = new ArrayList<>();
    while (at < lines.size() && lines.get(at).startsWith(indent + STEP)) {
      items.add(next(text).strip().replaceAll(",$", ""));
    }
    List<Source> sources = new ArrayList<>();
    Map<String, String> clauses = new LinkedHashMap<>();
    String clause = "";
    while (at < lines.size() && lines.get(at).startsWith(indent) && !ends(indent)) {
      String line = next(text).substring(indent.length());
      Matcher source = SOURCE.matcher(line);
      if (source.matches()) {
        sources.add(source(source, indent, text));
      } else if (line.startsWith(STEP)) {
        clauses.merge(clause, line, String::concat);
      } else {
        Matcher found = CLAUSE.matcher(line);
        if (!found.matches()) {
          throw new IllegalStateException("no clause: " + line);
        }
        clause = LIMIT_BY.matcher(line).matches() ? "LIMIT BY" : found.group(1);
        clauses.put(clause, line);
      }
    }
    return new Select(first.endsWith("DISTINCT"), items, sources, clauses, text);
  }

  private boolean ends(String indent) {
    String line = lines.get(at).substring(indent.length());
    return line.startsWith(")") || OPERATORS.contains(line);
  }

  private Source source(Matcher found, String indent, List<String> text) {
    if (!found.group(2).equals("(")) {
      return new Source(found.group(1), alias(found.group(2)), List.of());
    }
    boolean written = lines.get(at).strip().equals(SqlPieces.WRITTEN);
    at += written ? 1 : 0;
    List<Select> branches = written ? List.of() : union(indent + STEP);
    String end = next(text).substring(indent.length());
    return new Source(found.group(1), alias(end.replaceAll(" ON .*", "")), branches);
  }

  private List<Select> union(String indent) {
    List<Select> branches = new ArrayList<>();
    do {
      boolean bracketed = lines.get(at).equals(indent + "(");
      at += bracketed ? 1 : 0;
      branches.add(select(bracketed ? indent + STEP : indent));
      at += bracketed ? 1 : 0;
    } while (isOperator(indent) && at++ > 0);
    return branches;
  }

  private boolean isOperator(String indent) {
    return at < lines.size()
        && lines.get(at).startsWith(indent)
        && OPERATORS.contains(lines.get(at).substring(indent.length()));
  }

  private static String alias(String text) {
    return text.substring(text.lastIndexOf(' ') + 1);
  }

  private String next(List<String> text) {
    String line = lines.get(at++);
    text.add(line);
    return line;
  }
}
