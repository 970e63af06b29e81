package io.clickframe.internal.text;

import io.clickframe.Schema;
import io.clickframe.result.Row;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The first rows of a result as a table in a box: name and type of each column, then the values.
 */
public final class TextTable {
  /** Stands for a number of rows that is not known, but more than are shown. */
  public static final long MORE = -1;

  private static final int WIDEST_CELL = 40;
  private static final int HEADER_LINES = 2;

  /** Stands for columns left out. */
  private static final int GAP = -1;

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
   * @param maxWidth most characters in a line; columns in the middle are left out then, but never
   *     the first one
   * @param total how many rows the result has, or {@link #MORE}
   */
  public static String render(
      Schema schema, Iterable<Row> rows, int maxRows, int maxWidth, long total) {
    TextTable table = new TextTable(schema);
    table.add(schema.names());
    table.add(schema.columns().stream().map(column -> column.type().text()).toList());
    Iterator<Row> iterator = rows.iterator();
    int shown = 0;
    while (shown < maxRows && iterator.hasNext()) {
      table.add(iterator.next());
      shown++;
    }
    List<Integer> columns = table.fitting(maxWidth);
    int kept = (int) columns.stream().filter(column -> column != GAP).count();
    return table.draw(columns) + Footer.of(shown, total, kept, schema.columns().size()) + "\n";
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

  /** The columns to draw: all, or some from both ends with a gap between. */
  private List<Integer> fitting(int maxWidth) {
    List<Integer> all = IntStream.range(0, widths.length).boxed().toList();
    if (widthOf(all) <= maxWidth) {
      return all;
    }
    List<Integer> left = new ArrayList<>(List.of(0));
    List<Integer> right = new ArrayList<>();
    int room = maxWidth - widthOf(List.of(0, GAP));
    int first = 1;
    int last = widths.length - 1;
    while (first <= last) {
      boolean toTheRight = right.size() < left.size();
      int next = toTheRight ? last : first;
      room -= space(next);
      if (room < 0) {
        break;
      }
      if (toTheRight) {
        right.addFirst(next);
        last--;
      } else {
        left.add(next);
        first++;
      }
    }
    if (first <= last) {
      left.add(GAP);
    }
    left.addAll(right);
    return left;
  }

  private int widthOf(List<Integer> columns) {
    return 1 + columns.stream().mapToInt(this::space).sum();
  }

  private int space(int column) {
    return width(column) + 3;
  }

  private int width(int column) {
    return column == GAP ? 1 : widths[column];
  }

  private String draw(List<Integer> columns) {
    StringBuilder text = new StringBuilder();
    text.append(rule(columns, "┌", "┬", "┐"));
    for (int i = 0; i < lines.size(); i++) {
      text.append(line(columns, lines.get(i), i < HEADER_LINES));
      if (i == HEADER_LINES - 1) {
        text.append(rule(columns, "├", "┼", "┤"));
      }
    }
    return text.append(rule(columns, "└", "┴", "┘")).toString();
  }

  private String rule(List<Integer> columns, String left, String middle, String right) {
    return columns.stream()
        .map(column -> "─".repeat(width(column) + 2))
        .collect(Collectors.joining(middle, left, right + "\n"));
  }

  private String line(List<Integer> columns, List<String> cells, boolean header) {
    return columns.stream()
        .map(column -> " " + padded(cells, column, header) + " ")
        .collect(Collectors.joining("│", "│", "│\n"));
  }

  private String padded(List<String> cells, int column, boolean header) {
    if (column == GAP) {
      return "…";
    }
    String cell = cells.get(column);
    String space = " ".repeat(widths[column] - DisplayWidth.of(cell));
    boolean number = Numbers.include(schema.columns().get(column).type());
    return !header && number ? space + cell : cell + space;
  }
}
