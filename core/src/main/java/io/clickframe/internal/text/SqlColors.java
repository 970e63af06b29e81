package io.clickframe.internal.text;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** SQL with colours for a terminal. */
public final class SqlColors {
  private static final String RESET = "\u001b[0m";
  private static final String KEYWORD = "\u001b[1;34m";
  private static final String TEXT = "\u001b[32m";
  private static final String NUMBER = "\u001b[36m";

  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<text>'(?:[^'\\\\]|\\\\.|'')*')"
              + "|(?<name>`(?:[^`\\\\]|\\\\.)*`|\"(?:[^\"\\\\]|\\\\.)*\")"
              + "|(?<keyword>\\b(?:SELECT|DISTINCT|FROM|WHERE|PREWHERE|GROUP|ORDER|BY|HAVING"
              + "|QUALIFY|LIMIT|OFFSET|JOIN|INNER|LEFT|RIGHT|FULL|OUTER|CROSS|SEMI|ANTI|ANY|ASOF"
              + "|GLOBAL|ON|AS|AND|OR|NOT|IN|IS|NULL|CASE|WHEN|THEN|ELSE|END|UNION|ALL|INTERSECT"
              + "|EXCEPT|WITH|OVER|PARTITION|ROWS|RANGE|BETWEEN|ASC|DESC|NULLS|FIRST|LAST|SETTINGS"
              + "|ARRAY|FINAL|SAMPLE|TOTALS|ROLLUP|CUBE|GROUPING|SETS|LIKE|ILIKE|INSERT|INTO)\\b)"
              + "|(?<number>\\b\\d[\\d_]*(?:\\.\\d+)?(?:[eE][+-]?\\d+)?\\b)");

  private SqlColors() {}

  /** The text with escape codes around words, texts and numbers. */
  public static String paint(String sql) {
    return TOKEN.matcher(sql).replaceAll(token -> Matcher.quoteReplacement(colour(token)));
  }

  private static String colour(MatchResult token) {
    if (token.group("name") != null) {
      return token.group();
    }
    String colour =
        token.group("text") != null ? TEXT : token.group("keyword") != null ? KEYWORD : NUMBER;
    return colour + token.group() + RESET;
  }
}
