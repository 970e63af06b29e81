package io.clickframe.engine.chdb.internal.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A {@code KILL QUERY} statement.
 *
 * @param condition what is behind {@code WHERE}
 * @param mode whether it waits
 * @param rest {@code FORMAT} and {@code SETTINGS}, or empty
 */
record KillText(String condition, Mode mode, String rest) {

  enum Mode {
    SYNC,
    ASYNC,
    TEST
  }

  /** Takes a statement apart; null if it is no {@code KILL QUERY … WHERE}. */
  static @Nullable KillText find(String sql) {
    List<SqlToken> tokens = SqlToken.split(sql, Integer.MAX_VALUE);
    if (tokens.size() < 4 || !tokens.get(0).is("KILL") || !tokens.get(1).is("QUERY")) {
      return null;
    }
    int where = index(tokens, 2, "WHERE");
    if (where < 0) {
      return null;
    }
    int end = tokens.size();
    while (tokens.get(end - 1).is(";")) {
      end--;
    }
    int rest = end;
    for (int i = where + 1; i < end; i++) {
      SqlToken token = tokens.get(i);
      if (token.depth() == 0 && (token.is("FORMAT") || token.is("SETTINGS"))) {
        rest = i;
        break;
      }
    }
    Mode mode = Mode.ASYNC;
    int last = rest;
    for (Mode known : Mode.values()) {
      if (rest - 1 > where && tokens.get(rest - 1).is(known.name())) {
        mode = known;
        last = rest - 1;
      }
    }
    if (last <= where + 1) {
      return null;
    }
    return new KillText(
        sql.substring(tokens.get(where).end(), tokens.get(last - 1).end()),
        mode,
        rest == end ? "" : sql.substring(tokens.get(rest).start(), tokens.get(end - 1).end()));
  }

  private static int index(List<SqlToken> tokens, int from, String word) {
    for (int i = from; i < tokens.size(); i++) {
      if (tokens.get(i).depth() == 0 && tokens.get(i).is(word)) {
        return i;
      }
    }
    return -1;
  }
}
