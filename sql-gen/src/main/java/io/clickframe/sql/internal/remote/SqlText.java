package io.clickframe.sql.internal.remote;

/** Pieces of SQL. */
final class SqlText {
  private static final String CAST = "CAST(";

  private SqlText() {}

  /** {@code CAST(text AS type)}, or the text if it is that already. */
  static String cast(String text, String type) {
    return isCast(text, type) ? text : CAST + text + " AS " + type + ")";
  }

  private static boolean isCast(String text, String type) {
    if (!text.startsWith(CAST) || !text.endsWith(" AS " + type + ")")) {
      return false;
    }
    int depth = 0;
    boolean quoted = false;
    for (int i = 0; i < text.length() - 1; i++) {
      char c = text.charAt(i);
      if (c == '\'') {
        quoted = !quoted;
      } else if (!quoted && c == '(') {
        depth++;
      } else if (!quoted && c == ')' && --depth == 0) {
        return false;
      }
    }
    return true;
  }
}
