package io.clickframe.examples.functions;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What another library offers, and how it is said here; read from a resource. */
record Parity(List<Line> lines) {

  /** How something is said here. */
  enum How {
    /** A method, of an expression or where calls begin. */
    METHOD,
    /** A function of the engine, by {@code fn}. */
    FN,
    /** An aggregate of the engine with parameters, by {@code agg}. */
    AGG,
    /** A SQL text. */
    SQL,
    /** Not at all; the target is the reason. */
    NO
  }

  /**
   * One name of the other library.
   *
   * @param section what the lines around it are about
   */
  record Line(String section, String name, How how, String target) {

    String here() {
      return switch (how) {
        case METHOD -> Page.code(target + "(…)");
        case FN -> Page.code("fn(\"" + target + "\", …)");
        case AGG -> Page.code("agg(\"" + target + "\", …).of(…)");
        case SQL -> Page.code("sql(\"" + target + "\")");
        case NO -> "not offered: " + target;
      };
    }
  }

  /** Lines are {@code name | method url().path}; {@code # } begins a section. */
  static Parity read(String resource) throws IOException {
    List<Line> lines = new ArrayList<>();
    String section = "";
    for (String line : text(resource).lines().toList()) {
      if (line.startsWith("# ")) {
        section = line.substring(2);
        continue;
      }
      int bar = line.indexOf(" | ");
      int space = line.indexOf(' ', bar + 3);
      How how = How.valueOf(line.substring(bar + 3, space).toUpperCase(Locale.ROOT));
      lines.add(new Line(section, line.substring(0, bar), how, line.substring(space + 1)));
    }
    return new Parity(lines);
  }

  List<Line> of(How how) {
    return lines.stream().filter(line -> line.how() == how).toList();
  }

  /** The counts, for the top of the page. */
  String counts(String library) {
    return "| %s | %d | %d | %d | %d | %d |\n"
        .formatted(
            library,
            lines.size(),
            of(How.METHOD).size(),
            of(How.FN).size() + of(How.AGG).size(),
            of(How.SQL).size(),
            of(How.NO).size());
  }

  /** The table of all lines. */
  String table() {
    StringBuilder text = new StringBuilder();
    String section = "";
    for (Line line : lines) {
      if (!line.section().equals(section)) {
        section = line.section();
        text.append("\n### ").append(section).append("\n\n| There | Here |\n|---|---|\n");
      }
      text.append("| ").append(Page.code(line.name())).append(" | ").append(line.here());
      text.append(" |\n");
    }
    return text.toString();
  }

  private static String text(String resource) throws IOException {
    try (InputStream stream = Parity.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new AssertionError("There is no resource " + resource);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
