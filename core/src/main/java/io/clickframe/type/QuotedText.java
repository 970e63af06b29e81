package io.clickframe.type;

/** Text in quotes as ClickHouse writes it in a type: {@code 'it\'s'}, {@code `a b`}. */
final class QuotedText {
  private QuotedText() {}

  /** What stands between the quotes, with the escapes resolved. */
  static String unquote(String quoted) {
    StringBuilder plain = new StringBuilder(quoted.length());
    int end = quoted.length() - 1;
    for (int i = 1; i < end; i++) {
      char c = quoted.charAt(i);
      if (c == '\\' && i + 1 < end) {
        i++;
        plain.append(unescape(quoted.charAt(i)));
      } else {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  private static char unescape(char c) {
    return switch (c) {
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case '0' -> '\0';
      default -> c;
    };
  }
}
