package io.clickframe.engine.chdb.internal.http;

import java.nio.charset.StandardCharsets;

/** Text that may be no valid UTF-8: a string in which each character stands for one byte. */
final class RawText {
  private RawText() {}

  static String of(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  static String of(byte[] bytes, int offset, int length) {
    return new String(bytes, offset, length, StandardCharsets.ISO_8859_1);
  }

  /** The raw form of an ordinary string. */
  static String encode(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The ordinary string of a raw one. */
  static String decode(String raw) {
    return new String(bytes(raw), StandardCharsets.UTF_8);
  }

  static byte[] bytes(String raw) {
    return raw.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** A raw text as a ClickHouse string literal. */
  static String literal(String raw) {
    return "'" + raw.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }

  /** A raw text as a ClickHouse identifier. */
  static String identifier(String raw) {
    return "`" + raw.replace("\\", "\\\\").replace("`", "\\`") + "`";
  }
}
