package io.clickframe.examples.functions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes the pages of the engine's functions: one a category, and a page that lists those. */
final class EnginePages {
  private static final String NOTE =
      "<!-- Written by EngineFunctionsTest from the engine: nothing here is written by hand. -->\n";

  private EnginePages() {}

  /** A function, what calls it, and what its example gave, or an empty text. */
  record Entry(EngineFunction function, List<String> ours, String result) {}

  /** The pages by path, the list of pages first. */
  static Map<String, String> of(String version, List<Entry> entries) {
    Map<String, List<Entry>> categories =
        entries.stream()
            .collect(
                Collectors.groupingBy(
                    entry -> entry.function().category(), TreeMap::new, Collectors.toList()));
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("engine.md", list(version, entries, categories));
    categories.forEach((category, members) -> pages.put(path(category), page(category, members)));
    return pages;
  }

  private static String list(
      String version, List<Entry> entries, Map<String, List<Entry>> categories) {
    long aliases = entries.stream().mapToLong(entry -> entry.function().aliases().size()).sum();
    StringBuilder text = new StringBuilder(NOTE);
    text.append("# Every function of the engine\n\n")
        .append(
            "ClickHouse %s has %d functions and %d aliases of them. "
                .formatted(version, entries.size(), aliases))
        .append(
            "%d have a method here; all others are called by name, ".formatted(withMethod(entries)))
        .append("`fn(\"name\", …)`, or written in SQL text; an aggregate with parameters is ")
        .append("`agg(\"topK\", 3).of(col(\"x\"))`.\n\n")
        .append("Syntax and meaning are the engine's own words, from `system.functions`. The ")
        .append("examples are its own too, but the results are what it gave when this page was ")
        .append("checked: for %d functions. ".formatted(executed(entries)))
        .append("The others have no example, or one that needs a table, a file, the network or a ")
        .append("privilege, differs from run to run, or does not fit on a line.\n\n")
        .append("| Category | Functions | With a method | With a result |\n|---|---|---|---|\n");
    categories.forEach((category, members) ->
        text.append(
            "| [%s](%s) | %d | %d | %d |\n"
                .formatted(
                    category,
                    path(category),
                    members.size(),
                    withMethod(members),
                    executed(members))));
    return text.toString();
  }

  private static String page(String category, List<Entry> entries) {
    StringBuilder text = new StringBuilder(NOTE);
    text.append("# Functions of the engine: ")
        .append(category)
        .append("\n\n| Function | Meaning | Here | Example | Result |\n|---|---|---|---|---|\n");
    for (Entry entry : entries) {
      EngineFunction function = entry.function();
      String aliases =
          function.aliases().isEmpty()
              ? ""
              : function.aliases().stream()
                  .map(Page::code)
                  .collect(Collectors.joining(", ", ", also ", ""));
      String ours =
          entry.ours().isEmpty()
              ? Page.code("fn(\"" + function.name() + "\", …)")
              : entry.ours().stream().map(Page::code).collect(Collectors.joining(", "));
      boolean shown = !entry.result().isEmpty();
      text.append(
          "| **%s** %s%s | %s | %s | %s | %s |\n"
              .formatted(
                  function.name().replace("_", "\\_"),
                  Page.code(function.syntax()),
                  aliases,
                  Page.cell(function.description()).replace("<", "&lt;"),
                  ours,
                  shown ? Page.code(function.example()) : "",
                  shown ? Page.code(entry.result()) : ""));
    }
    return text.toString();
  }

  private static String path(String category) {
    return "engine/" + category.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + ".md";
  }

  private static long withMethod(List<Entry> entries) {
    return entries.stream().filter(entry -> !entry.ours().isEmpty()).count();
  }

  private static long executed(List<Entry> entries) {
    return entries.stream().filter(entry -> !entry.result().isEmpty()).count();
  }
}
