package io.clickframe.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A titled table that grows row by row. Not thread-safe. */
final class Table {
  private final String title;
  private final List<String> notes = new ArrayList<>();
  private final List<List<String>> rows = new ArrayList<>();

  Table(String title, String... head) {
    this.title = title;
    rows.add(List.of(head));
  }

  void add(String name, Object... cells) {
    List<String> row = new ArrayList<>();
    row.add(name);
    for (Object cell : cells) {
      row.add(cell instanceof Double number ? number(number) : cell.toString());
    }
    rows.add(row);
  }

  /** A sentence below the rows. */
  void note(String sentence) {
    notes.add(sentence);
  }

  String title() {
    return title;
  }

  List<String> head() {
    return rows.getFirst();
  }

  List<String> notes() {
    return List.copyOf(notes);
  }

  List<List<String>> rows() {
    return List.copyOf(rows.subList(1, rows.size()));
  }

  String markdown() {
    StringBuilder text = new StringBuilder("**").append(title).append("**\n\n");
    for (int i = 0; i < rows.size(); i++) {
      text.append("| ").append(String.join(" | ", rows.get(i))).append(" |\n");
      if (i == 0) {
        text.append("|---".repeat(rows.get(0).size())).append("|\n");
      }
    }
    notes.forEach(note -> text.append('\n').append(note).append('\n'));
    return text.toString();
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f", value);
  }
}
