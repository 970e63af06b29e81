package io.clickframe.internal.node;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;

/** Chains as they were recorded, one step a line in the order of the calls, for people. */
public final class RelationText {
  private static final String INDENT = "  ";

  /** A store that is joined with itself, again and again, has more lines than anyone reads. */
  private static final int MOST_LINES = 10_000;

  private record Line(String text, CallSite site) {}

  private final List<Line> lines = new ArrayList<>();

  private RelationText() {}

  /** The steps, each with the line that recorded it. */
  public static String of(RelationNode relation) {
    RelationText text = new RelationText();
    text.add(relation, "");
    int width = text.lines.stream().mapToInt(line -> line.text().length()).max().orElse(0);
    int column = Math.min(width, 80);
    return text.lines.stream()
        .map(line -> pad(line.text(), column) + "  " + line.site())
        .collect(Collectors.joining("\n"));
  }

  private static String pad(String text, int width) {
    return text.length() >= width ? text : text + " ".repeat(width - text.length());
  }

  /** Chains may be longer than the stack is deep: no call for the step before. */
  private void add(RelationNode last, String indent) {
    Deque<RelationNode> chain = new ArrayDeque<>();
    chain.push(last);
    for (RelationNode step = last; !step.inputs().isEmpty(); step = chain.peek()) {
      chain.push(step.inputs().getFirst());
    }
    while (!chain.isEmpty() && lines.size() < MOST_LINES) {
      RelationNode step = chain.pop();
      lines.add(new Line(indent + StepText.of(step), step.site()));
      step.inputs().stream().skip(1).forEach(other -> add(other, indent + INDENT));
    }
  }
}
