package io.clickframe.engine.chdb.contract;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes a statement apart where a query begins that is no source of another one: inside an
 * expression, or for a query written by hand.
 */
final class SqlPieces {
  /** Stands where a query written by hand was. */
  static final String WRITTEN = "(written by hand)";

  private final List<String> lines;
  private final List<List<String>> pieces = new ArrayList<>();
  private int at;

  private SqlPieces(List<String> lines) {
    this.lines = lines;
  }

  /** The lines of the statement and of each such query, without settings. */
  static List<List<String>> of(String sql) {
    SqlPieces all =
        new SqlPieces(
            sql.lines().filter(line -> !line.isBlank() && !line.startsWith("SETTINGS ")).toList());
    all.piece();
    return all.pieces;
  }

  /** The lines up to the bracket that ends the query. */
  private void piece() {
    List<String> piece = new ArrayList<>();
    pieces.add(piece);
    int open = 0;
    while (at < lines.size() && (open > 0 || !lines.get(at).strip().startsWith(")"))) {
      String line = lines.get(at++);
      if (line.strip().startsWith("WITH ")) {
        stores();
        piece.add(WRITTEN);
      } else if (isExpression(line)) {
        piece.add(expression(line));
      } else {
        piece.add(line);
        open += line.endsWith("(") ? 1 : line.strip().startsWith(")") ? -1 : 0;
      }
    }
  }

  /** A line with the queries inside its expressions taken out. */
  private String expression(String start) {
    StringBuilder line = new StringBuilder(start);
    while (line.toString().endsWith("(")) {
      piece();
      line.append(lines.get(at++).strip());
    }
    return line.toString();
  }

  private void stores() {
    do {
      piece();
    } while (lines.get(at++).strip().equals("),") && at++ > 0);
    do {
      at++; // what is written
    } while (!lines.get(at).strip().equals(")"));
    at++;
  }

  private static boolean isExpression(String line) {
    String text = line.strip();
    return text.endsWith("(") && !text.matches("\\(|FROM \\(|(?:[A-Z]+ )*JOIN \\(");
  }
}
