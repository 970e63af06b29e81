package io.clickframe.sql.internal.bind;

import io.clickframe.error.ErrorCode;
import io.clickframe.error.QueryException;
import io.clickframe.sql.internal.version.NewNames;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The engine's complaints about a question of ours, in the user's terms. */
final class EngineMessages {
  static final int ILLEGAL_COLUMN = 44;
  static final int SYNTAX_ERROR = 62;
  static final int UNKNOWN_IDENTIFIER = 47;

  /** From here on the engine quotes our question, which the user never wrote. */
  private static final Pattern QUOTES =
      Pattern.compile(
          "(?s)(:|\\.)? (In scope|In query|while executing|While processing)\\b.*?"
              + "(?=Maybe you meant|$)");

  /** What our own exception puts around the engine's words. */
  private static final Pattern FRAME =
      Pattern.compile("^The query failed: | \\(ClickHouse error \\d+ [A-Z_0-9]+\\)$");

  private static final Pattern TABLE_PREFIX =
      Pattern.compile("__table\\d+\\.|\\bprobe_*0\\.(?=[`\\w])");
  private static final Pattern POSITION = Pattern.compile("\\(line (\\d+), col (\\d+)\\)");
  private static final Pattern IDENTIFIER = Pattern.compile("identifier `((?:[^`\\\\]|\\\\.)*)`");

  private EngineMessages() {}

  /** Throws what is no refusal: a statement that was cancelled, or took too long. */
  static void requireRefusal(QueryException e) {
    if (e.code() != ErrorCode.QUERY_FAILED && e.code() != ErrorCode.PLAN_TOO_LARGE) {
      throw e;
    }
  }

  /**
   * Why the engine refused.
   *
   * @param version the engine's
   */
  static String reason(QueryException e, String version) {
    return NewNames.reason(e, version).orElseGet(() -> reason(e));
  }

  private static String reason(QueryException e) {
    if (e.code() == ErrorCode.PLAN_TOO_LARGE) {
      return "it is longer or deeper than the engine reads; compute parts of it in steps of their"
          + " own, with assign(…)";
    }
    String message = FRAME.matcher(String.valueOf(e.getMessage())).replaceAll("");
    if (message.startsWith("Syntax error: failed at position")) {
      return "it does not parse; check how many arguments its functions take";
    }
    String own = QUOTES.matcher(message).replaceAll(". ").strip();
    String clean = TABLE_PREFIX.matcher(own).replaceAll("");
    return clean.endsWith(".") ? clean.substring(0, clean.length() - 1).strip() : clean;
  }

  /** Where a text that starts on the question's second line stops being an expression. */
  static String syntax(QueryException e, String text) {
    Matcher position = POSITION.matcher(String.valueOf(e.getMessage()));
    String[] lines = text.split("\n", -1);
    if (!position.find()) {
      return lines.length == 1 ? "it ends too early" : reason(e);
    }
    int line = Integer.parseInt(position.group(1)) - 2;
    int column = Integer.parseInt(position.group(2)) - 1;
    boolean inside = line >= 0 && line < lines.length && column < lines[line].length();
    return inside
        ? "unexpected '" + lines[line].substring(Math.max(column, 0)) + "'"
        : "it ends too early";
  }

  /** The name that the engine could not resolve, if that is its complaint. */
  static Optional<String> unknownIdentifier(QueryException e) {
    if (e.engineCode().orElse(0) != UNKNOWN_IDENTIFIER) {
      return Optional.empty();
    }
    Matcher matcher = IDENTIFIER.matcher(String.valueOf(e.getMessage()));
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
