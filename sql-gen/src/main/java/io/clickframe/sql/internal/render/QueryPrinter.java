package io.clickframe.sql.internal.render;

import io.clickframe.sql.internal.render.FromItem.TableText;
import java.util.ArrayList;
import java.util.List;

/** Lays a finished query out in lines. Line breaks inside literals are escapes, never touched. */
final class QueryPrinter {
  private static final String STEP = "  ";

  /** Deeper lines stay here: the text must not grow with the square of the depth. */
  private static final int WIDEST = 40;

  private final StringBuilder sql = new StringBuilder();

  private QueryPrinter() {}

  static String print(QueryText query) {
    QueryPrinter printer = new QueryPrinter();
    printer.query(query, "");
    return printer.sql.toString();
  }

  private void query(QueryText query, String indent) {
    switch (query) {
      case QueryText.Select select -> select(select, indent);
      case QueryText.UnionAll union -> {
        for (int i = 0; i < union.branches().size(); i++) {
          if (i > 0) {
            line("UNION ALL", indent);
          }
          branch(union.branches().get(i), indent);
        }
      }
    }
  }

  /** The ORDER BY or LIMIT of a branch without brackets would be read as one of the whole union. */
  private void branch(QueryText branch, String indent) {
    if (branch instanceof QueryText.Select(SelectBlock block, _) && block.ends()) {
      line("(", indent);
      query(branch, deeper(indent));
      line(")", indent);
    } else {
      query(branch, indent);
    }
  }

  private void select(QueryText.Select select, String indent) {
    SelectBlock block = select.block();
    line(block.distinct ? "SELECT DISTINCT" : "SELECT", indent);
    List<String> items = new ArrayList<>();
    for (int i = 0; i < select.names().size(); i++) {
      items.add(
          Brackets.strip(block.outputs.get(i).sql())
              + " AS "
              + Quoting.identifier(select.names().get(i)));
    }
    list("", items, ",", indent);
    block.from.forEach(item -> from(item, indent));
    conditions("WHERE", block.where, indent);
    inline("GROUP BY", block.groupBy.stream().map(Brackets::strip).toList(), indent);
    conditions("HAVING", block.having, indent);
    inline("ORDER BY", block.orderBy, indent);
    if (block.limit != null) {
      line("LIMIT " + block.limit, indent);
    }
    if (block.offset != null) {
      line("OFFSET " + block.offset, indent);
    }
  }

  private void from(FromItem item, String indent) {
    String lead = item.join() == null ? "FROM " : item.join() + " ";
    String end = ") AS " + item.alias() + on(item);
    switch (item.table()) {
      case TableText.Function function ->
          line(lead + function.sql() + " AS " + item.alias() + on(item), indent);
      case TableText.Subquery subquery -> {
        line(lead + "(", indent);
        query(subquery.query(), deeper(indent));
        line(end, indent);
      }
    }
  }

  private static String on(FromItem item) {
    return item.on() == null ? "" : " ON " + Brackets.strip(item.on());
  }

  private void list(String lead, List<String> items, String separator, String indent) {
    for (int i = 0; i < items.size(); i++) {
      line(lead + items.get(i) + (i < items.size() - 1 ? separator : ""), indent + STEP);
    }
  }

  private void conditions(String clause, List<String> conditions, String indent) {
    for (int i = 0; i < conditions.size(); i++) {
      String condition =
          conditions.size() == 1 ? Brackets.strip(conditions.get(i)) : conditions.get(i);
      line(i == 0 ? clause + " " + condition : STEP + "AND " + condition, indent);
    }
  }

  private void inline(String clause, List<String> items, String indent) {
    if (!items.isEmpty()) {
      line(clause + " " + String.join(", ", items), indent);
    }
  }

  private static String deeper(String indent) {
    return indent.length() < WIDEST ? indent + STEP : indent;
  }

  private void line(String text, String indent) {
    if (!sql.isEmpty()) {
      sql.append('\n');
    }
    sql.append(indent).append(text);
  }
}
