package io.clickframe.testkit.data;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Texts that break what does not escape: quotes, escapes, controls, comments, placeholders. */
public final class HostileTexts {
  private static final long SEED = 20_240_229;
  private static final int MOST_PIECES = 6;

  private static final List<String> PIECES =
      List.of(
          "'",
          "''",
          "\"",
          "`",
          "``",
          "\\",
          "\\\\",
          "\\'",
          "\\`",
          "\\n",
          "\\0",
          "\\x41",
          "\\u0041",
          "\\N",
          "\n",
          "\r\n",
          "\t",
          "\b",
          "\f",
          "\u000b",
          "\u001b",
          "\u007f",
          "\u0085",
          "\u00a0",
          "\u200b",
          "\u202e",
          "\u2028",
          "\ufeff",
          "\ufffd",
          "é",
          "e\u0301",
          "ß",
          "İ",
          "漢字",
          "שלום",
          "مرحبا",
          "🙂",
          "👩‍👩‍👧",
          "𝒳",
          "'; DROP TABLE x; --",
          "\"); DELETE",
          ") OR (1=1",
          "--",
          "#",
          "/*",
          "*/",
          ";",
          "{p:Int8}",
          "{}",
          "{{x}}",
          "{0}",
          "${x}",
          "%s",
          "%",
          "%n",
          "%41",
          "$$",
          "$1",
          "?",
          ":x",
          "::",
          " :: ",
          ".zip :: ",
          "@x",
          "!",
          "*",
          "**",
          "[a-z]",
          "{a,b}",
          "|",
          "&",
          "<",
          ">",
          "=",
          ",",
          ".",
          "..",
          "t0",
          "t0.",
          "t1.id",
          "id",
          "NULL",
          "null",
          "nan",
          "1",
          "0x",
          "1e5",
          "SELECT",
          "AS",
          "FROM",
          " ",
          "  ",
          "a",
          "B",
          "_",
          "-",
          "+",
          "~",
          "^",
          "(",
          ")",
          "[",
          "]",
          "\u03a9",
          "\uffff",
          "/",
          "//");

  private HostileTexts() {}

  /** Different texts that are not empty, the same ones on every run; some hold NUL. */
  public static List<String> generate(int count) {
    Random random = new Random(SEED);
    Set<String> texts = new LinkedHashSet<>(PIECES);
    for (char c = 0; c < ' '; c++) {
      texts.add("a" + c + "b");
    }
    while (texts.size() < count) {
      StringBuilder text = new StringBuilder();
      int pieces = 1 + random.nextInt(MOST_PIECES);
      for (int i = 0; i < pieces; i++) {
        boolean control = random.nextInt(12) == 0;
        text.append(
            control
                ? String.valueOf((char) random.nextInt(' '))
                : PIECES.get(random.nextInt(PIECES.size())));
      }
      texts.add(text.toString());
    }
    return new ArrayList<>(texts).subList(0, count);
  }
}
