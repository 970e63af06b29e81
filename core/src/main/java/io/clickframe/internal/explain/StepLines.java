package io.clickframe.internal.explain;

import io.clickframe.explain.RecordedStep;
import java.util.List;
import java.util.stream.Collectors;

/** Recorded steps as lines, with their numbers. */
final class StepLines {
  /** A chain of more steps is read by nobody. */
  private static final int MOST_LINES = 10_000;

  private static final int WIDEST = 80;

  private StepLines() {}

  static String of(List<RecordedStep> steps) {
    int digits = String.valueOf(steps.size()).length();
    int width =
        Math.min(WIDEST, steps.stream().mapToInt(step -> text(step).length()).max().orElse(0));
    String form = "%" + digits + "d %-" + Math.max(1, width) + "s  %s";
    return steps.stream()
        .limit(MOST_LINES)
        .map(step -> form.formatted(step.number(), text(step), step.site()))
        .collect(Collectors.joining("\n"));
  }

  private static String text(RecordedStep step) {
    String others =
        step.inputs().stream().skip(1).map(String::valueOf).collect(Collectors.joining(", "));
    return "  ".repeat(step.depth()) + step.text() + (others.isEmpty() ? "" : " with " + others);
  }

  /** How others name steps: {@code [2, 3]}; nothing if there are none. */
  static String reference(List<Integer> steps) {
    return steps.isEmpty() ? "" : " " + steps;
  }
}
