package io.clickframe.engine.chdb.internal.http;

import java.io.Serial;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A request that is refused, in ClickHouse's words. */
final class Refusal extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  /** What ClickHouse calls UNKNOWN_EXCEPTION. */
  private static final int UNKNOWN = 1002;

  private static final Pattern CODE =
      Pattern.compile("^(?:std::exception\\. )?Code: (\\d{1,9})\\b");

  private final int code;

  private Refusal(int code, String text) {
    super(text, null, false, false);
    this.code = code;
  }

  /**
   * @param code ClickHouse's error code
   * @param name what ClickHouse calls it
   */
  static Refusal of(int code, String name, String message) {
    return new Refusal(code, "Code: " + code + ". DB::Exception: " + message + ". (" + name + ")");
  }

  static Refusal badArguments(String message) {
    return of(36, "BAD_ARGUMENTS", message);
  }

  /** For what the engine said. */
  static Refusal engine(String text) {
    Matcher matcher = CODE.matcher(text);
    return new Refusal(matcher.find() ? Integer.parseInt(matcher.group(1)) : UNKNOWN, text);
  }

  int code() {
    return code;
  }

  /** The text, with the engine's version at its end. */
  String text(String version) {
    String text = String.valueOf(getMessage()).stripTrailing();
    return text.contains("(version ") ? text : text + " (version " + version + ")";
  }
}
