package io.clickframe.internal.text;

import io.clickframe.Schema;
import io.clickframe.result.Row;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The first rows of a result as a table in a box: name and type of each column, then the values.
 */
public final class TextTable {
  private static final int WIDEST_CELL = 40;
  private static final int HEADER_LINES = 2;
  private static final Set<String> NUMBERS =
      Set.of(
          "Int8",
          "Int16",
          "Int32",
          "Int64",
          "Int128",
          "Int256",
          "UInt8",
          "UInt16",
          "UInt32",
          "UInt64",
          "UInt128",
          "UInt256",
          "Float32",
          "Float64",
          "BFloat16",
          "Decimal");

  private final Schema schema;
  private final List<List<String>> lines = new ArrayList<>();
  private final int[] widths;

  private TextTable(Schema schema) {
    this.schema = schema;
    this.widths = new int[schema.columns().size()];
  }

  /**
   * Prints a table that ends with the number of rows and a new-line.
   *
   * @param rows the rows; at most {@code maxRows} are read
   * @param total how many rows the result has
   */
  public static String render(Schema schema, Iterable<Row> rows, int maxRows, long total) {
    TextTable table = new TextTable(schema);
    table.add(schema.names());
    table.add(schema.columns().stream().map(column -> column.type().text()).toList());
    Iterator<Row> iterator = rows.iterator();
    int shown = 0;
    while (shown < maxRows && iterator.hasNext()) {
      table.add(iterator.next());
      shown++;
    }
    return table.draw() + footer(shown, total);
  }

  private void add(Row row) {
    add(IntStream.range(0, widths.length).mapToObj(i -> CellText.of(row.get(i))).toList());
  }

  private void add(List<String> cells) {
    List<String> line = new ArrayList<>(cells.size());
    for (int i = 0; i < cells.size(); i++) {
      String cell = DisplayWidth.shorten(CellText.escaped(cells.get(i)), WIDEST_CELL);
      widths[i] = Math.max(widths[i], DisplayWidth.of(cell));
      line.add(cell);
    }
    lines.add(line);
  }

  private String draw() {
    StringBuilder text = new StringBuilder();
    text.append(rule("┌", "┬", "┐"));
    for (int i = 0; i < lines.size(); i++) {
      text.append(line(lines.get(i), i < HEADER_LINES));
      if (i == HEADER_LINES - 1) {
        text.append(rule("├", "┼", "┤"));
      }
    }
    return text.append(rule("└", "┴", "┘")).toString();
  }

  private String rule(String left, String middle, String right) {
    return IntStream.of(widths)
        .mapToObj(width -> "─".repeat(width + 2))
        .collect(Collectors.joining(middle, left, right + "\n"));
  }

  private String line(List<String> cells, boolean header) {
    return IntStream.range(0, cells.size())
        .mapToObj(i -> " " + padded(cells.get(i), i, header) + " ")
        .collect(Collectors.joining("│", "│", "│\n"));
  }

  private String padded(String cell, int column, boolean header) {
    String space = " ".repeat(widths[column] - DisplayWidth.of(cell));
    return !header && isNumber(column) ? space + cell : cell + space;
  }

  private boolean isNumber(int column) {
    return NUMBERS.contains(schema.columns().get(column).type().base().family());
  }

  private static String footer(int shown, long total) {
    String all = String.format(Locale.ROOT, "%,d %s", total, total == 1 ? "row" : "rows");
    return (shown < total ? String.format(Locale.ROOT, "first %,d of ", shown) : "") + all + "\n";
  }
}
