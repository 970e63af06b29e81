package io.clickframe.examples.functions;

import io.clickframe.examples.functions.Example.Gives;
import io.clickframe.examples.functions.Family.Part;
import io.clickframe.examples.functions.Sample.Outcome;
import io.clickframe.examples.functions.Sources.Method;
import io.clickframe.examples.functions.Sources.WrittenExample;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes a family's page of the manual. */
final class Page {
  static final String NOTE =
      "<!-- Written by FunctionCatalogueTest from the sources: change those. -->\n";

  private static final Map<Gives, String> READING =
      new EnumMap<>(
          Map.of(
              Gives.FIRST, "a single value is that of the first row",
              Gives.GROUP, "an aggregate is over all rows",
              Gives.EACH, "four values are those of all rows in order of `id`",
              Gives.ROWS,
                  "of a chain all rows are shown, each in brackets if it has several columns",
              Gives.COLUMNS, "of a choice of columns their names are shown"));

  private final Family family;
  private final Sources sources;
  private final Reach reach;
  private final List<Shown> examples;
  private final StringBuilder text = new StringBuilder(NOTE);

  private Page(Family family, Sources sources, List<Shown> examples) {
    this.family = family;
    this.sources = sources;
    this.reach = new Reach(sources);
    this.examples = examples;
  }

  /** An example as it is written, and what it gave. */
  record Shown(WrittenExample written, Example example, Outcome outcome) {

    boolean uses(String variable) {
      return names(written.text(), variable);
    }

    boolean seesRows() {
      return example.gives() != Gives.FIRST || uses("col") || uses("rows");
    }
  }

  /** The page with the family's examples. */
  static String of(Family family, Sources sources, List<Shown> examples) {
    Page page = new Page(family, sources, examples);
    page.line("# " + family.title());
    Part first = family.parts().getFirst();
    if (first.heading().isEmpty()) {
      page.meaning(first);
    }
    page.rowsOfExamples();
    page.variables();
    String heading = "";
    for (Part part : family.parts()) {
      page.part(part, !part.heading().equals(heading));
      heading = part.heading();
    }
    return page.text.toString();
  }

  private void meaning(Part part) {
    if (part.isWhole(sources)) {
      line("");
      line((sources.of(part.type()).meaning() + " " + reach.sentence(part.type())).strip());
    }
  }

  private void rowsOfExamples() {
    line("");
    if (examples.stream().noneMatch(Shown::seesRows)) {
      line("Every result below is what the engine gave.");
      return;
    }
    line("The examples see these rows (" + code(Sample.STRUCTURE) + "):");
    line("");
    text.append(Sample.TABLE);
    line("");
    line(
        READING.entrySet().stream()
            .filter(reading -> gives(reading.getKey()))
            .map(Map.Entry::getValue)
            .collect(
                Collectors.joining("; ", "Every result below is what the engine gave: ", ".")));
  }

  private boolean gives(Gives gives) {
    return examples.stream().anyMatch(shown -> shown.example().gives() == gives);
  }

  /** Lists the names that examples use, and those that these are made of. */
  private void variables() {
    String seen =
        examples.stream().map(it -> it.written().text()).collect(Collectors.joining("\n"));
    List<Map.Entry<String, String>> variables =
        new ArrayList<>(sources.variablesOf(family.source()).entrySet());
    Deque<String> lines = new ArrayDeque<>();
    for (Map.Entry<String, String> variable : variables.reversed()) {
      if (names(seen, variable.getKey())) {
        boolean rows = variable.getValue().equals("Sample.ROWS");
        lines.addFirst(
            "- %s: %s"
                .formatted(
                    code(variable.getKey()), rows ? "these rows" : code(variable.getValue())));
        seen += "\n" + variable.getValue();
      }
    }
    if (!lines.isEmpty()) {
      line("");
      line("Names in the examples:");
      line("");
      lines.forEach(this::line);
    }
  }

  private static boolean names(String text, String variable) {
    return Pattern.compile("\\b" + variable + "\\b").matcher(text).find();
  }

  private void part(Part part, boolean begins) {
    if (begins) {
      line("");
      line("## " + part.heading());
    }
    if (!part.heading().isEmpty()) {
      meaning(part);
    }
    String section = "";
    boolean open = false;
    for (Method method : part.methods(sources)) {
      if (part.heading().isEmpty() && !method.section().equals(section)) {
        section = method.section();
        line("");
        line("## " + section);
        open = false;
      }
      if (!open) {
        line("");
        line("| Method | Meaning | Example | Result | Type |");
        line("|---|---|---|---|---|");
        open = true;
      }
      rows(method);
    }
  }

  private void rows(Method method) {
    List<Shown> own = examplesOf(method);
    String head = "| " + code(method.signature()) + " | " + cell(method.meaning()) + " | ";
    if (own.isEmpty()) {
      line(head + "| | → " + reach.link(method.returns()) + " |");
    }
    for (Shown shown : own) {
      String with = shown.written().parameters();
      String type = shown.outcome().type();
      line(
          head
              + code(shown.written().text())
              + (with.isEmpty() ? "" : " with " + code(with))
              + " | "
              + code(shown.outcome().value())
              + " | "
              + (type.isEmpty() ? "" : code(type) + " ")
              + "|");
      head = "| | | ";
    }
  }

  /** Those that are about the method; else the first that calls it. */
  private List<Shown> examplesOf(Method method) {
    List<Shown> own =
        examples.stream().filter(shown -> shown.written().subject().equals(method.key())).toList();
    return own.isEmpty()
        ? examples.stream()
            .filter(shown -> shown.written().calls().contains(method.key()))
            .limit(1)
            .toList()
        : own;
  }

  /** Code in a cell; a bar would end the cell, a backtick the code. */
  static String code(String text) {
    String ticks = text.contains("`") ? "``" : "`";
    String padded = text.startsWith("`") || text.endsWith("`") ? " " + text + " " : text;
    return ticks + cell(padded) + ticks;
  }

  static String cell(String text) {
    return text.replace("|", "\\|").replace("\n", " ");
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
