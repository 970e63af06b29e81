package io.clickframe.internal.text;

import java.math.BigDecimal;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One value as one line of visible characters. */
public final class CellText {
  private static final String NULL = "NULL";

  private CellText() {}

  /** The value; inside lists and maps, text stands in quotes. */
  public static String of(@Nullable Object value) {
    return value instanceof String text ? escaped(text) : plain(value);
  }

  private static String plain(@Nullable Object value) {
    return switch (value) {
      case null -> NULL;
      case String text -> "'" + escaped(text).replace("'", "\\'") + "'";
      case BigDecimal decimal -> decimal.toPlainString();
      case InetAddress address -> address.getHostAddress();
      case List<?> list ->
          list.stream().map(CellText::plain).collect(Collectors.joining(", ", "[", "]"));
      case Map<?, ?> map ->
          map.entrySet().stream()
              .map(entry -> plain(entry.getKey()) + ": " + plain(entry.getValue()))
              .collect(Collectors.joining(", ", "{", "}"));
      default -> value.toString();
    };
  }

  /** The text with everything that moves the cursor or cannot be seen written as an escape. */
  static String escaped(String text) {
    if (text.codePoints().noneMatch(CellText::isHidden)) {
      return text;
    }
    StringBuilder visible = new StringBuilder(text.length() + 8);
    text.codePoints()
        .forEach(c -> {
          if (isHidden(c)) {
            visible.append(escape(c));
          } else {
            visible.appendCodePoint(c);
          }
        });
    return visible.toString();
  }

  private static boolean isHidden(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      case Character.FORMAT -> !DisplayWidth.isJoiner(c);
      default -> false;
    };
  }

  private static String escape(int c) {
    return switch (c) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> c > 0xffff ? "\\u{%x}".formatted(c) : "\\u%04x".formatted(c);
    };
  }
}
