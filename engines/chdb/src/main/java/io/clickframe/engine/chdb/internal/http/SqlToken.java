package io.clickframe.engine.chdb.internal.http;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a statement that is neither space nor comment.
 *
 * @param start where it begins in the text
 * @param end where it ends
 * @param depth how many brackets are open around it
 */
record SqlToken(Kind kind, String text, int start, int end, int depth) {

  enum Kind {
    WORD,
    QUOTED,
    STRING,
    NUMBER,
    SYMBOL
  }

  /** Whether it is that word, or that symbol, without regard to case. */
  boolean is(String word) {
    return (kind == Kind.WORD || kind == Kind.SYMBOL) && text.equalsIgnoreCase(word);
  }

  /** Whether it names that, quoted or not. */
  boolean names(String name) {
    return kind == Kind.QUOTED
        ? text.length() == name.length() + 2 && text.regionMatches(1, name, 0, name.length())
        : kind == Kind.WORD && text.equals(name);
  }

  boolean isName() {
    return kind == Kind.WORD || kind == Kind.QUOTED;
  }

  /**
   * Splits a statement. What is not well-formed is split somehow: the engine will refuse it.
   *
   * @param limit how many tokens are wanted at most
   */
  static List<SqlToken> split(String sql, int limit) {
    List<SqlToken> tokens = new ArrayList<>();
    int depth = 0;
    int at = 0;
    while (at < sql.length() && tokens.size() < limit) {
      char c = sql.charAt(at);
      int skipped = skip(sql, at);
      if (skipped > at) {
        at = skipped;
        continue;
      }
      Kind kind = kind(c);
      int end =
          switch (kind) {
            case STRING, QUOTED -> quoted(sql, at);
            case WORD, NUMBER -> word(sql, at);
            case SYMBOL -> c == '$' ? heredoc(sql, at) : at + 1;
          };
      if (c == ')' || c == ']' || c == '}') {
        depth--;
      }
      tokens.add(new SqlToken(kind, sql.substring(at, end), at, end, depth));
      if (c == '(' || c == '[' || c == '{') {
        depth++;
      }
      at = end;
    }
    return tokens;
  }

  private static Kind kind(char c) {
    if (c == '\'') {
      return Kind.STRING;
    }
    if (c == '`' || c == '"') {
      return Kind.QUOTED;
    }
    if (c >= '0' && c <= '9') {
      return Kind.NUMBER;
    }
    return isWordPart(c) ? Kind.WORD : Kind.SYMBOL;
  }

  /** Where the space or comment at this place ends; the place itself if there is none. */
  private static int skip(String sql, int at) {
    char c = sql.charAt(at);
    if (Character.isWhitespace(c) || c == '\0') {
      return at + 1;
    }
    if (sql.startsWith("--", at) || sql.startsWith("#!", at) || sql.startsWith("# ", at)) {
      int end = sql.indexOf('\n', at);
      return end < 0 ? sql.length() : end + 1;
    }
    if (sql.startsWith("/*", at)) {
      int end = sql.indexOf("*/", at + 2);
      return end < 0 ? sql.length() : end + 2;
    }
    return at;
  }

  private static int quoted(String sql, int at) {
    char quote = sql.charAt(at);
    for (int i = at + 1; i < sql.length(); i++) {
      char c = sql.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == quote) {
        if (i + 1 >= sql.length() || sql.charAt(i + 1) != quote) {
          return i + 1;
        }
        i++;
      }
    }
    return sql.length();
  }

  private static int word(String sql, int at) {
    int end = at + 1;
    while (end < sql.length() && isWordPart(sql.charAt(end))) {
      end++;
    }
    return end;
  }

  private static int heredoc(String sql, int at) {
    int tagEnd = sql.indexOf('$', at + 1);
    if (tagEnd < 0 || !sql.substring(at + 1, tagEnd).matches("\\w*")) {
      return at + 1;
    }
    String tag = sql.substring(at, tagEnd + 1);
    int end = sql.indexOf(tag, tagEnd + 1);
    return end < 0 ? at + 1 : end + tag.length();
  }

  private static boolean isWordPart(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '_'
        || c >= 0x80;
  }
}
