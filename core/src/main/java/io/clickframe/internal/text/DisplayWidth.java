package io.clickframe.internal.text;

/**
 * How many columns of a terminal text takes: two for East Asian wide characters and emoji, none for
 * combining marks. An approximation by block, good enough to keep a table's lines straight.
 */
final class DisplayWidth {
  private static final int[] WIDE = {
    0x1100, 0x115f, 0x2e80, 0x303e, 0x3041, 0x33ff, 0x3400, 0x4dbf, 0x4e00, 0x9fff, 0xa000, 0xa4cf,
    0xac00, 0xd7a3, 0xf900, 0xfaff, 0xfe30, 0xfe6f, 0xff00, 0xff60, 0xffe0, 0xffe6, 0x1f300,
        0x1f64f,
    0x1f680, 0x1f6ff, 0x1f900, 0x1f9ff, 0x20000, 0x3fffd
  };

  private DisplayWidth() {}

  static int of(String text) {
    return text.codePoints().map(DisplayWidth::of).sum();
  }

  /** The text, or its longest start that fits together with an ellipsis. */
  static String shorten(String text, int width) {
    if (of(text) <= width) {
      return text;
    }
    StringBuilder shortened = new StringBuilder();
    int used = 1;
    for (int c : text.codePoints().toArray()) {
      used += of(c);
      if (used > width) {
        break;
      }
      shortened.appendCodePoint(c);
    }
    return shortened.append('…').toString();
  }

  /** The characters that only join or part their neighbours in scripts and emoji. */
  static boolean isJoiner(int c) {
    return c == 0x200c || c == 0x200d;
  }

  private static int of(int c) {
    if (c < WIDE[0]) {
      return isCombining(c) ? 0 : 1;
    }
    if (isJoiner(c) || isCombining(c)) {
      return 0;
    }
    for (int i = 0; i < WIDE.length; i += 2) {
      if (c >= WIDE[i] && c <= WIDE[i + 1]) {
        return 2;
      }
    }
    return 1;
  }

  private static boolean isCombining(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }
}
