package io.clickframe.internal.text;

import io.clickframe.Schema;
import io.clickframe.result.Row;
import java.util.Iterator;

/**
 * The first rows of a result as one HTML table, for notebooks: no script, no style from outside.
 */
public final class HtmlTable {
  private static final int WIDEST_CELL = 200;
  private static final String TABLE = "border-collapse:collapse;font-family:monospace";
  private static final String CELL = "border:1px solid #ccc;padding:2px 8px;text-align:";

  private final StringBuilder html = new StringBuilder();

  private HtmlTable() {}

  /**
   * Writes the table.
   *
   * @param rows the rows; at most {@code maxRows} are read
   * @param total how many rows the result has
   */
  public static String render(Schema schema, Iterable<Row> rows, int maxRows, long total) {
    HtmlTable table = new HtmlTable();
    table.html.append("<table style=\"").append(TABLE).append("\">\n");
    table.head(schema);
    Iterator<Row> iterator = rows.iterator();
    int shown = 0;
    table.html.append("<tbody>\n");
    while (shown < maxRows && iterator.hasNext()) {
      table.row(schema, iterator.next());
      shown++;
    }
    int columns = schema.columns().size();
    table
        .html
        .append("</tbody>\n<caption style=\"caption-side:bottom;text-align:left\">")
        .append(Footer.of(shown, total, columns, columns))
        .append("</caption>\n</table>\n");
    return table.html.toString();
  }

  private void head(Schema schema) {
    html.append("<thead>\n<tr>");
    for (Schema.Column column : schema.columns()) {
      open("th", column, false);
      html.append(text(column.name()))
          .append("<br><small style=\"color:#666;font-weight:normal\">")
          .append(text(column.type().text()))
          .append("</small></th>");
    }
    html.append("</tr>\n</thead>\n");
  }

  private void row(Schema schema, Row row) {
    html.append("<tr>");
    for (int i = 0; i < schema.columns().size(); i++) {
      boolean missing = row.isNull(i);
      open("td", schema.columns().get(i), missing);
      html.append(text(CellText.of(row.get(i)))).append("</td>");
    }
    html.append("</tr>\n");
  }

  private void open(String element, Schema.Column column, boolean pale) {
    html.append('<')
        .append(element)
        .append(" style=\"")
        .append(CELL)
        .append(Numbers.include(column.type()) ? "right" : "left")
        .append(pale ? ";color:#999" : "")
        .append("\">");
  }

  /** Visible characters only, none of which HTML takes for its own. */
  private static String text(String value) {
    String shown = DisplayWidth.shorten(CellText.escaped(value), WIDEST_CELL);
    StringBuilder escaped = new StringBuilder(shown.length());
    for (int i = 0; i < shown.length(); i++) {
      char c = shown.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
