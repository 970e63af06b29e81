package io.clickframe.internal.node;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Chains as they were recorded, one step a line in the order of the calls, for people. */
public final class RelationText {
  private static final String INDENT = "  ";

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

  private void add(RelationNode node, String indent) {
    switch (node) {
      case RelationNode.Scan step -> line(indent, file(step.source()), step);
      case RelationNode.Named step -> step(step.input(), indent, "as " + step.name(), step);
      case RelationNode.Select step ->
          step(step.input(), indent, "select " + ExpressionText.of(step.items()), step);
      case RelationNode.Assign step ->
          step(step.input(), indent, "assign " + ExpressionText.of(step.items()), step);
      case RelationNode.Drop step ->
          step(step.input(), indent, "drop " + String.join(", ", step.names()), step);
      case RelationNode.Rename step -> step(step.input(), indent, "rename " + step.names(), step);
      case RelationNode.Filter step ->
          step(step.input(), indent, "filter " + ExpressionText.of(step.predicates()), step);
      case RelationNode.Qualify step ->
          step(step.input(), indent, "qualify " + ExpressionText.of(step.predicates()), step);
      case RelationNode.Aggregate step -> {
        step(
            step.input(), indent, step.grouping() + "agg " + ExpressionText.of(step.items()), step);
      }
      case RelationNode.Join step -> join(step, indent);
      case RelationNode.Sort step -> {
        String keys =
            step.keys().stream().map(ExpressionText::of).collect(Collectors.joining(", "));
        step(step.input(), indent, "sort " + keys, step);
      }
      case RelationNode.Limit step -> {
        String text = step.count() == null ? "offset " + step.offset() : "limit " + step.count();
        step(step.input(), indent, text, step);
      }
      case RelationNode.Distinct step -> step(step.input(), indent, "distinct", step);
      case RelationNode.Union step -> union(step, indent);
    }
  }

  private void step(RelationNode input, String indent, String text, RelationNode step) {
    add(input, indent);
    line(indent, text, step);
  }

  private void join(RelationNode.Join step, String indent) {
    add(step.left(), indent);
    ExpressionNode condition = step.condition();
    String on = condition == null ? String.join(", ", step.using()) : ExpressionText.of(condition);
    line(indent, "join " + step.kind() + " on " + on, step);
    add(step.right(), indent + INDENT);
  }

  private void union(RelationNode.Union step, String indent) {
    add(step.inputs().get(0), indent);
    line(indent, "union", step);
    step.inputs().stream().skip(1).forEach(input -> add(input, indent + INDENT));
  }

  private void line(String indent, String text, RelationNode step) {
    lines.add(new Line(indent + text, step.site()));
  }

  private static String file(FileSource source) {
    return "file " + source.path() + " (" + source.format() + ")";
  }
}
