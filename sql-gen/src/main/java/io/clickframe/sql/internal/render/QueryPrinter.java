package io.clickframe.sql.internal.render;

import io.clickframe.sql.internal.render.FromItem.TableText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Lays a finished query out in lines. Line breaks inside literals are escapes, never touched. */
final class QueryPrinter {
  private static final String STEP = "  ";

  /** Deeper lines stay here: the text must not grow with the square of the depth. */
  private static final int WIDEST = 40;

  private final StringBuilder sql = new StringBuilder();

  private final Spelling spelling;

  private QueryPrinter(Spelling spelling) {
    this.spelling = spelling;
  }

  static String print(QueryText query, Spelling spelling) {
    return print(query, spelling, "");
  }

  /** With every line of ours moved to the right. */
  static String print(QueryText query, Spelling spelling, String indent) {
    QueryPrinter printer = new QueryPrinter(spelling);
    printer.query(query, indent);
    return printer.sql.toString();
  }

  private void query(QueryText query, String indent) {
    switch (query) {
      case QueryText.Select select -> select(select, indent);
      case QueryText.Written written -> written(written, indent);
      case QueryText.Combined combined -> {
        for (int i = 0; i < combined.branches().size(); i++) {
          if (i > 0) {
            line(spelling.between(combined.operator()), indent);
          }
          branch(combined.branches().get(i), indent);
        }
      }
    }
  }

  /** The text in lines of its own: whatever it ends in, it stays inside its brackets. */
  private void written(QueryText.Written written, String indent) {
    int left = written.stores().size();
    String lead = "WITH ";
    for (Map.Entry<String, QueryText> store : written.stores().entrySet()) {
      line(lead + Quoting.identifier(store.getKey()) + " AS (", indent);
      query(store.getValue(), deeper(indent));
      line(--left > 0 ? ")," : ")", indent);
      lead = "";
    }
    line("SELECT * FROM (", indent);
    sql.append('\n').append(written.sql());
    line(")", indent);
  }

  /** What a branch without brackets ends in would be read as what the whole union ends in. */
  private void branch(QueryText branch, String indent) {
    if (branch instanceof QueryText.Select(SelectBlock block, _, _)
        && (block.ends() || !block.settings.isEmpty())) {
      line(spelling.beforeBracket() + "(", indent);
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
    for (int column : select.columns()) {
      items.add(
          Brackets.strip(block.outputs.get(column).sql())
              + " AS "
              + spelling.identifier(select.names().get(items.size())));
    }
    list("", items, ",", indent);
    block.from.forEach(item -> from(item, indent));
    conditions("PREWHERE", block.prewhere, indent);
    conditions("WHERE", block.where, indent);
    inline("GROUP BY", block.groupBy.stream().map(Brackets::strip).toList(), indent);
    conditions("HAVING", block.having, indent);
    conditions("QUALIFY", block.qualify, indent);
    inline("ORDER BY", block.orderBy, indent);
    if (block.limitBy != null) {
      line("LIMIT " + block.limitBy, indent);
    }
    // Without a limit ClickHouse stops looking for different rows after as many as it skips.
    boolean everything = block.distinct && block.limit == null && block.offset != null;
    Long limit = everything ? Long.valueOf(Long.MAX_VALUE) : block.limit;
    spelling.run(limit, block.offset).forEach(line -> line(line, indent));
    inline(
        "SETTINGS",
        block.settings.entrySet().stream()
            .map(setting -> setting.getKey() + " = " + setting.getValue())
            .toList(),
        indent);
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
