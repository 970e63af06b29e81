package io.clickframe.sql.internal.render;

/** Brackets that only matter inside something. */
final class Brackets {
  private Brackets() {}

  /** A query, whose brackets always matter: {@link #strip} knows them by the line break. */
  static String query(String text) {
    return "(\n" + text + ")";
  }

  /** The text without the pair of brackets around all of it, if there is one. */
  static String strip(String text) {
    return isWrapped(text) && text.charAt(1) != '\n' ? text.substring(1, text.length() - 1) : text;
  }

  /** How many round brackets are open at once at most; those in quotes count too. */
  static int depth(String text) {
    int depth = 0;
    int most = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '(') {
        depth++;
        most = Math.max(most, depth);
      } else if (c == ')') {
        depth--;
      }
    }
    return most;
  }

  private static boolean isWrapped(String text) {
    int last = text.length() - 1;
    if (last < 1 || text.charAt(0) != '(' || text.charAt(last) != ')') {
      return false;
    }
    int depth = 0;
    char quote = 0;
    for (int i = 0; i < last; i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        if (c == '\\') {
          i++;
        } else if (c == quote) {
          quote = 0;
        }
      } else if (c == '\'' || c == '`' || c == '"') {
        quote = c;
      } else if (c == '(') {
        depth++;
      } else if (c == ')') {
        depth--;
        if (depth == 0) {
          return false;
        }
      }
    }
    return true;
  }
}
