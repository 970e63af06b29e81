package io.clickframe.engine.chdb.internal.http;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An {@code INSERT} whose rows come behind it.
 *
 * @param head the statement without {@code FORMAT} and {@code VALUES}
 * @param format of the rows
 * @param dataStart where they begin in the text
 */
record InsertText(String head, String format, int dataStart) {
  private static final int MOST_TOKENS = 8192;
  private static final Set<String> SELECTS = Set.of("SELECT", "WITH", "FROM", "WATCH", "EXPLAIN");

  /** Takes a statement's beginning apart; null if it is no such {@code INSERT}. */
  static @Nullable InsertText find(String sql) {
    List<SqlToken> tokens = SqlToken.split(sql, MOST_TOKENS);
    if (tokens.isEmpty() || !tokens.getFirst().is("INSERT")) {
      return null;
    }
    for (int i = afterTarget(tokens); i < tokens.size(); i++) {
      SqlToken token = tokens.get(i);
      if (isSelect(token) && (token.depth() == 0 || tokens.get(i - 1).is("("))) {
        return null;
      }
      if (token.depth() > 0) {
        continue;
      }
      if (token.is("VALUES")) {
        return new InsertText(sql.substring(0, token.start()), "Values", token.end());
      }
      if (token.is("FORMAT") && i + 1 < tokens.size()) {
        SqlToken format = tokens.get(i + 1);
        return new InsertText(
            sql.substring(0, token.start()), format.text(), dataStart(sql, format.end()));
      }
    }
    return null;
  }

  /** The first token behind the table's name, or behind the function's. */
  private static int afterTarget(List<SqlToken> tokens) {
    int i = 1;
    while (i < tokens.size()
        && (tokens.get(i).is("INTO")
            || tokens.get(i).is("TABLE")
            || tokens.get(i).is("FUNCTION"))) {
      i++;
    }
    i++;
    while (i + 1 < tokens.size() && tokens.get(i).is(".")) {
      i += 2;
    }
    return i;
  }

  private static boolean isSelect(SqlToken token) {
    return SELECTS.stream().anyMatch(token::is);
  }

  private static int dataStart(String sql, int end) {
    int at = end;
    while (at < sql.length() && (sql.charAt(at) == ' ' || sql.charAt(at) == '\t')) {
      at++;
    }
    if (at < sql.length() && sql.charAt(at) == '\r') {
      at++;
    }
    return at < sql.length() && sql.charAt(at) == '\n' ? at + 1 : at;
  }
}
