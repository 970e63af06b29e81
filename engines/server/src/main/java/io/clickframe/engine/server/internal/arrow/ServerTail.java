package io.clickframe.engine.server.internal.arrow;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a server writes behind rows that it has sent already, when the statement fails then: {@code
 * Code: 395. DB::Exception: …}, newer versions between two lines {@code __exception__}.
 *
 * <p>Source: the section "HTTP response codes caveats" of ClickHouse's page on its HTTP interface.
 */
final class ServerTail {
  /** The longest that is looked at. */
  static final int MOST_BYTES = 1 << 16;

  private static final Pattern ERROR =
      Pattern.compile("(?:Code: \\d+\\. DB::|std::exception\\. Code: \\d+).*", Pattern.DOTALL);

  /** The length and the tag of the answer, then the second of the lines. */
  private static final Pattern END = Pattern.compile("\\n\\d+ [^\\r\\n]*\\r?\\n__exception__\\s*$");

  private ServerTail() {}

  /** The error in the last bytes of an answer, or null if there is none. */
  static @Nullable String error(byte[] bytes, int length) {
    String text = new String(bytes, 0, length, StandardCharsets.UTF_8);
    Matcher error = ERROR.matcher(text);
    return error.find() ? END.matcher(error.group()).replaceFirst("").strip() : null;
  }
}
