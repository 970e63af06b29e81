package io.clickframe.telemetry;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Statements as they may leave the process: without the values that are written in them. */
final class QueryText {
  /** What may have digits or quotes and is no value comes first: names, quoted or not. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "`(?:[^`\\\\]|\\\\.|``)*`"
              + "|\"(?:[^\"\\\\]|\\\\.|\"\")*\""
              + "|[\\p{L}_][\\p{L}\\p{N}_]*"
              + "|(?<value>'(?:[^'\\\\]|\\\\.|'')*'|\\d(?:[\\w.]|(?<=[eEpP])[+-])*)",
          Pattern.DOTALL);

  private static final Pattern WORD = Pattern.compile("[A-Za-z]+");

  private QueryText() {}

  /** The statement with a question mark for each text and number. */
  static String masked(String sql) {
    Matcher token = TOKEN.matcher(sql);
    StringBuilder masked = new StringBuilder();
    while (token.find()) {
      boolean value = token.group("value") != null;
      token.appendReplacement(masked, value ? "?" : Matcher.quoteReplacement(token.group()));
    }
    return token.appendTail(masked).toString();
  }

  /** What it does: {@code SELECT}, {@code INSERT}. */
  static String operation(String sql) {
    Matcher word = WORD.matcher(sql);
    String first = word.find() ? word.group().toUpperCase(Locale.ROOT) : "";
    return first.equals("INSERT") ? first : "SELECT"; // that may begin with WITH
  }
}
