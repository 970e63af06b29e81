package io.clickframe.examples.functions;

import io.clickframe.examples.functions.Sample.Outcome;
import io.clickframe.examples.functions.Sources.Method;
import io.clickframe.examples.functions.Sources.Written;
import io.clickframe.examples.functions.Sources.WrittenExample;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a family's page of the manual. */
final class Page {
  private final StringBuilder text = new StringBuilder();

  /**
   * The page.
   *
   * @param classes what the sources say of the family's classes
   * @param examples the family's examples
   */
  static String of(Family family, List<Written> classes, List<Shown> examples, boolean usesRows) {
    Page page = new Page();
    page.line("<!-- Written by FunctionCatalogueTest from the sources: change those. -->");
    page.line("# " + family.title());
    page.line("");
    page.line(
        classes.stream().map(Written::meaning).collect(Collectors.joining(" "))
            + " Every result below is what the engine gave.");
    if (usesRows) {
      page.line("");
      page.line(
          "X are values of one row; those with columns see the first of"
              + " these rows, aggregates all of them (`"
              + Sample.STRUCTURE
              + "`):");
      page.line("");
      page.text.append(Sample.TABLE);
    }
    page.line("");
    page.line("| Method | Meaning | Example | Result | Type |");
    page.line("|---|---|---|---|---|");
    for (Written written : classes) {
      for (Method method : written.methods()) {
        page.rows(method, of(method, examples));
      }
    }
    return page.text.toString();
  }

  /** An example as it is written, and what it gave. */
  record Shown(WrittenExample written, Outcome outcome) {}

  /** Those that end in a call of the method; else the first that calls it inside. */
  private static List<Shown> of(Method method, List<Shown> examples) {
    List<Shown> own =
        examples.stream().filter(shown -> shown.written().method().equals(method.key())).toList();
    return own.isEmpty()
        ? examples.stream()
            .filter(shown -> shown.written().calls().contains(method.key()))
            .limit(1)
            .toList()
        : own;
  }

  private void rows(Method method, List<Shown> examples) {
    String head = "| " + code(method.signature()) + " | " + cell(method.meaning()) + " | ";
    if (examples.isEmpty()) {
      line(head + "| | → `" + method.returns() + "` |");
    }
    for (Shown shown : examples) {
      line(
          head
              + code(shown.written().text())
              + " | "
              + code(shown.outcome().value())
              + " | "
              + code(shown.outcome().type())
              + " |");
      head = "| | | ";
    }
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
