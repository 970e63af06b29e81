package io.clickframe.internal.explain;

import io.clickframe.explain.Explanation;
import io.clickframe.explain.Profile;
import io.clickframe.explain.Report;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reports as HTML pages. A page is the report's JSON and the program that draws it: nothing is
 * loaded, and no text of the report is ever markup or program.
 */
public final class Page {
  private static final Pattern HOLE = Pattern.compile("\\{\\{(\\w+)}}");

  private Page() {}

  /** All of it as one page. */
  public static String of(Report report) {
    PageParts parts = PageParts.get();
    Map<String, String> texts = new HashMap<>();
    texts.put("policy", parts.policy());
    texts.put("title", title(report));
    texts.put("style", parts.style());
    texts.put("script", parts.script());
    texts.put("report", "\n" + escaped(report.toJson()) + "\n");
    // One walk over the template alone: what is put in is not looked at again.
    return HOLE.matcher(parts.template())
        .replaceAll(hole -> Matcher.quoteReplacement(texts.get(hole.group(1))));
  }

  private static String title(Report report) {
    return switch (report) {
      case Explanation _ -> "Explanation - ClickFrame";
      case Profile _ -> "Profile - ClickFrame";
    };
  }

  /**
   * JSON that is the same for a program and has nothing in it that ends a script element. Halves of
   * characters, which a file cannot hold, are written by their numbers.
   */
  static String escaped(String json) {
    StringBuilder safe = new StringBuilder(json.length() + 16);
    for (int i = 0; i < json.length(); ) {
      int next = json.codePointAt(i);
      i += Character.charCount(next);
      boolean half = next >= Character.MIN_SURROGATE && next <= Character.MAX_SURROGATE;
      if (half || next == '<' || next == '>' || next == '&') {
        safe.append("\\u%04x".formatted(next));
      } else {
        safe.appendCodePoint(next);
      }
    }
    return safe.toString();
  }
}
