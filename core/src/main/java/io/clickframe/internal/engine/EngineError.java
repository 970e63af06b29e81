package io.clickframe.internal.engine;

import io.clickframe.spi.HiddenTexts;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An error text of ClickHouse, taken apart.
 *
 * @param code ClickHouse's error code, 0 if the text has none
 * @param name the code's name, for example {@code UNKNOWN_TABLE}; empty if the text has none
 * @param message what happened, without code, version and stack trace
 */
record EngineError(int code, String name, String message) {
  private static final Pattern CLICKHOUSE =
      Pattern.compile("^Code: (\\d+)\\. DB::\\w+: (.*)$", Pattern.DOTALL);
  private static final Pattern FOREIGN =
      Pattern.compile(
          "^std::exception\\. Code: (\\d+), type: [^,]*, e\\.what\\(\\) = (.*)$", Pattern.DOTALL);
  private static final Pattern NAME =
      Pattern.compile("^(.*?)\\.?\\s*\\(([A-Z][A-Z0-9_]+)\\)\\s*$", Pattern.DOTALL);
  private static final Pattern VERSION = Pattern.compile("\\s*\\(version [^()]*(\\([^()]*\\))?\\)");
  private static final Pattern STACK = Pattern.compile(",?\\s*Stack trace(?::| \\(when)");

  static EngineError parse(String text) {
    Matcher stack = STACK.matcher(text);
    String head = stack.find() ? text.substring(0, stack.start()) : text;
    String clean = VERSION.matcher(head).replaceAll("").strip();
    Matcher known = CLICKHOUSE.matcher(clean);
    Matcher foreign = FOREIGN.matcher(clean);
    Matcher matched = known.matches() ? known : foreign;
    if (!matched.matches()) {
      return new EngineError(0, "", clean);
    }
    int code = Integer.parseInt(matched.group(1));
    String rest = matched.group(2).strip();
    if (FOREIGN
        .matcher(rest)
        .matches()) { // an error of a library, passed on as one of ClickHouse's
      return parse(rest);
    }
    Matcher named = NAME.matcher(rest);
    return named.matches()
        ? new EngineError(code, named.group(2), named.group(1).strip())
        : new EngineError(code, "", rest);
  }

  /** The same without what must not be said. */
  EngineError hiding(HiddenTexts hidden) {
    return new EngineError(code, name, String.valueOf(hidden.hide(message)));
  }

  /**
   * Code and name for the end of a message, for example {@code ClickHouse error 60 UNKNOWN_TABLE}.
   */
  String label() {
    return "ClickHouse error " + code + (name.isEmpty() ? "" : " " + name);
  }
}
