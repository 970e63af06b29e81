package io.clickframe.internal.explain;

import io.clickframe.explain.WhyNot;
import java.util.List;
import java.util.stream.Collectors;

/** The way of rows through a chain, for people. */
public final class WhyNotText {
  private WhyNotText() {}

  /** A line for each step, then why. */
  public static String of(WhyNot trail) {
    List<String> lines =
        StepLines.of(trail.steps().stream().map(WhyNot.Trace::step).toList()).lines().toList();
    int width = lines.stream().mapToInt(String::length).max().orElse(0);
    StringBuilder text = new StringBuilder("Rows with " + trail.condition() + "\n");
    for (int i = 0; i < lines.size(); i++) {
      WhyNot.Trace step = trail.steps().get(i);
      String rows =
          step.rows() == WhyNot.UNKNOWN ? "not known here" : Figures.count(step.rows(), "row");
      text.append(("%-" + width + "s  %s").formatted(lines.get(i), rows));
      text.append(trail.lost().filter(step::equals).isPresent() ? "  <- lost here\n" : "\n");
    }
    return text.append(trail.reasons().stream().collect(Collectors.joining("\n"))).toString();
  }
}
