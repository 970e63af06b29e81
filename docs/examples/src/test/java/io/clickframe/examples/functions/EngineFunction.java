package io.clickframe.examples.functions;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A function as the engine documents it.
 *
 * @param example the first query of its documentation, on one line; empty if there is none
 */
record EngineFunction(
    String name,
    List<String> aliases,
    boolean aggregate,
    String category,
    String syntax,
    String description,
    String example) {
  private static final Pattern QUERY =
      Pattern.compile("```sql title=Query\n(.*?)```", Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("\\[([^]]*)]\\([^)]*\\)");
  private static final int LONGEST = 220;

  /** From what {@code system.functions} holds. */
  static EngineFunction of(
      String name,
      List<String> aliases,
      boolean aggregate,
      String category,
      String syntax,
      String description,
      String examples) {
    Matcher query = QUERY.matcher(examples);
    String first = query.find() ? query.group(1).strip().replaceAll(";$", "") : "";
    return new EngineFunction(
        name,
        aliases,
        aggregate,
        category.isEmpty() ? "Other" : category,
        syntax(name, syntax),
        sentence(description),
        oneLine(first));
  }

  /** The first of several forms; the name alone if the engine says nothing. */
  private static String syntax(String name, String text) {
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("--"))
        .findFirst()
        .orElse(name + "(…)");
  }

  /** The first sentence, without links and notes. */
  private static String sentence(String markdown) {
    String text = LINK.matcher(markdown.split(":::", 2)[0]).replaceAll("$1");
    String line = oneLine(text.replaceAll("```.*?```", " ").replaceAll("(?m)^[#*-]+ ", ""));
    int end = line.indexOf(". ");
    line = end < 0 ? line : line.substring(0, end + 1);
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1).stripTrailing() + "…";
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
