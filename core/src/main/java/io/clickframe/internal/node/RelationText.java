package io.clickframe.internal.node;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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

  private void add(RelationNode node, String indent) {
    switch (node) {
      case RelationNode.Scan step -> line(indent, file(step.source()), step);
      case RelationNode.Named step -> step(step.input(), indent, "as " + step.name(), step);
      case RelationNode.Select step ->
          step(step.input(), indent, "select " + ExpressionText.of(step.items()), step);
      case RelationNode.Assign step ->
          step(step.input(), indent, "assign " + ExpressionText.of(step.items()), step);
      case RelationNode.Drop step -> step(step.input(), indent, "drop " + step.columns(), step);
      case RelationNode.Relocate step -> step(step.input(), indent, relocate(step), step);
      case RelationNode.Rename step -> step(step.input(), indent, "rename " + step.names(), step);
      case RelationNode.RenameAll step -> step(step.input(), indent, "rename by a function", step);
      case RelationNode.Filter step ->
          step(step.input(), indent, "filter " + ExpressionText.of(step.predicates()), step);
      case RelationNode.Qualify step ->
          step(step.input(), indent, "qualify " + ExpressionText.of(step.predicates()), step);
      case RelationNode.Fill step -> {
        String value = " with " + ExpressionText.of(step.value());
        step(step.input(), indent, step.missing().fill() + of(step.columns()) + value, step);
      }
      case RelationNode.DropMissing step ->
          step(step.input(), indent, step.missing().drop() + of(step.columns()), step);
      case RelationNode.Aggregate step -> {
        String keys =
            step.keys().isEmpty() ? "" : "groupBy " + ExpressionText.of(step.keys()) + " ";
        step(step.input(), indent, keys + "agg " + ExpressionText.of(step.items()), step);
      }
      case RelationNode.Pivot step -> pivot(step, indent);
      case RelationNode.Unpivot step -> {
        String to = " to " + step.name() + ", " + step.value();
        step(step.input(), indent, "unpivot " + step.columns() + to, step);
      }
      case RelationNode.Explode step -> {
        String index = step.index() == null ? "" : " with index " + step.index();
        String kept = step.keepEmpty() ? " keeping empty" : "";
        step(step.input(), indent, "explode " + step.columns() + kept + index, step);
      }
      case RelationNode.Unpack step -> {
        String as = step.names() == null ? "" : " as " + step.names();
        step(step.input(), indent, "unpack " + step.column() + as, step);
      }
      case RelationNode.ValueCounts step ->
          step(step.input(), indent, "valueCounts " + ExpressionText.of(step.keys()), step);
      case RelationNode.Describe step -> step(step.input(), indent, "describe", step);
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
      case RelationNode.Tail step -> step(step.input(), indent, "tail " + step.count(), step);
      case RelationNode.LimitBy step -> {
        String count = step.operation().equals("limitBy") ? " " + step.count() + " by" : "";
        String text = step.operation() + count + " " + ExpressionText.of(step.keys());
        step(step.input(), indent, text, step);
      }
      case RelationNode.Sample step -> {
        String keys = step.keys().isEmpty() ? "" : " by " + ExpressionText.of(step.keys());
        step(step.input(), indent, "sample " + step.fraction() + keys, step);
      }
      case RelationNode.AsofJoin step -> asofJoin(step, indent);
      case RelationNode.Union step -> union(step, indent);
      case RelationNode.SqlQuery step -> query(step, indent);
      case RelationNode.SetOperation step -> {
        add(step.left(), indent);
        line(indent, step.kind().name().toLowerCase(Locale.ROOT), step);
        add(step.right(), indent + INDENT);
      }
    }
  }

  private void step(RelationNode input, String indent, String text, RelationNode step) {
    add(input, indent);
    line(indent, text, step);
  }

  private void join(RelationNode.Join step, String indent) {
    add(step.left(), indent);
    ExpressionNode condition = step.condition();
    String keys = step.keys().stream().map(JoinKey::toString).collect(Collectors.joining(", "));
    String on = condition == null ? keys : ExpressionText.of(condition);
    String kind = (step.any() ? "ANY " : "") + step.kind();
    line(indent, "join " + kind + (on.isEmpty() ? "" : " on " + on), step);
    add(step.right(), indent + INDENT);
  }

  private void asofJoin(RelationNode.AsofJoin step, String indent) {
    add(step.left(), indent);
    AsofMatch match = step.match();
    String keys = match.keys().stream().map(JoinKey::toString).collect(Collectors.joining(", "));
    line(
        indent,
        "asofJoin "
            + step.kind()
            + " on "
            + ExpressionText.of(match.inequality())
            + (keys.isEmpty() ? "" : " by " + keys)
            + (match.tolerance() == null ? "" : " within " + match.tolerance()),
        step);
    add(step.right(), indent + INDENT);
  }

  private void pivot(RelationNode.Pivot step, String indent) {
    String keys = step.keys().isEmpty() ? "" : "groupBy " + ExpressionText.of(step.keys()) + " ";
    String column = ExpressionText.of(step.column());
    String values = " (" + ExpressionText.of(step.values()) + ") agg ";
    String items = ExpressionText.of(step.items());
    step(step.input(), indent, keys + "pivot " + column + values + items, step);
  }

  private void union(RelationNode.Union step, String indent) {
    add(step.inputs().get(0), indent);
    line(indent, "union", step);
    step.inputs().stream().skip(1).forEach(input -> add(input, indent + INDENT));
  }

  private void query(RelationNode.SqlQuery step, String indent) {
    line(indent, "query {" + step.text() + "}", step);
    step.stores()
        .forEach((name, store) -> {
          line(indent + INDENT, "with " + name, step);
          add(store, indent + INDENT + INDENT);
        });
  }

  private void line(String indent, String text, RelationNode step) {
    lines.add(new Line(indent + text, step.site()));
  }

  private static String of(@Nullable ColumnChoice columns) {
    return columns == null ? "" : " " + columns;
  }

  private static String relocate(RelationNode.Relocate step) {
    String anchor = step.anchor();
    return "relocate "
        + step.columns()
        + " "
        + step.place().name().toLowerCase(Locale.ROOT)
        + (anchor == null ? "" : " " + anchor);
  }

  private static String file(FileSource source) {
    return "file " + source.path() + " (" + source.format() + ")";
  }
}
