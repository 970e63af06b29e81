package io.clickframe.internal.node;

import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One step as it was recorded, for people. */
final class StepText {
  private StepText() {}

  static String of(RelationNode node) {
    return switch (node) {
      case RelationNode.Scan step ->
          step.source().label()
              + (step.cluster() == null ? "" : " over the cluster " + step.cluster())
              + step.keys().stream()
                  .map(key -> " unique " + String.join(", ", key))
                  .collect(Collectors.joining());
      case RelationNode.Named step -> "as " + step.name();
      case RelationNode.Select step -> "select " + ExpressionText.of(step.items());
      case RelationNode.Assign step -> "assign " + ExpressionText.of(step.items());
      case RelationNode.Drop step -> "drop " + step.columns();
      case RelationNode.Relocate step -> relocate(step);
      case RelationNode.Rename step -> "rename " + step.names();
      case RelationNode.RenameAll _ -> "rename by a function";
      case RelationNode.Unpack step ->
          "unpack " + step.column() + (step.names() == null ? "" : " as " + step.names());
      case RelationNode.Filter step -> "filter " + ExpressionText.of(step.predicates());
      case RelationNode.Qualify step -> "qualify " + ExpressionText.of(step.predicates());
      case RelationNode.Fill step ->
          step.missing().fill() + of(step.columns()) + " with " + ExpressionText.of(step.value());
      case RelationNode.DropMissing step -> step.missing().drop() + of(step.columns());
      case RelationNode.Aggregate step ->
          step.grouping() + "agg " + ExpressionText.of(step.items());
      case RelationNode.Pivot step -> pivot(step);
      case RelationNode.Unpivot step ->
          "unpivot " + step.columns() + " to " + step.name() + ", " + step.value();
      case RelationNode.Explode step ->
          "explode "
              + step.columns()
              + (step.keepEmpty() ? " keeping empty" : "")
              + (step.index() == null ? "" : " with index " + step.index());
      case RelationNode.ValueCounts step -> "valueCounts " + ExpressionText.of(step.keys());
      case RelationNode.Describe step -> step.brief() ? "info" : "describe";
      case RelationNode.Sort step ->
          "sort " + step.keys().stream().map(ExpressionText::of).collect(Collectors.joining(", "));
      case RelationNode.Limit step ->
          step.count() == null ? "offset " + step.offset() : "limit " + step.count();
      case RelationNode.LimitBy step -> limitBy(step);
      case RelationNode.Tail step -> "tail " + step.count();
      case RelationNode.Sample step ->
          "sample "
              + step.fraction()
              + (step.keys().isEmpty() ? "" : " by " + ExpressionText.of(step.keys()));
      case RelationNode.Distinct _ -> "distinct";
      case RelationNode.Join step -> join(step);
      case RelationNode.AsofJoin step -> asofJoin(step);
      case RelationNode.Union _ -> "union";
      case RelationNode.SetOperation step -> step.kind().name().toLowerCase(Locale.ROOT);
      case RelationNode.SqlQuery step ->
          "query {" + step.text() + "} over " + String.join(", ", step.stores().keySet());
    };
  }

  private static String of(@Nullable ColumnChoice columns) {
    return columns == null ? "" : " " + columns;
  }

  private static String relocate(RelationNode.Relocate step) {
    return "relocate "
        + step.columns()
        + " "
        + step.place().name().toLowerCase(Locale.ROOT)
        + (step.anchor() == null ? "" : " " + step.anchor());
  }

  private static String pivot(RelationNode.Pivot step) {
    return Grouping.by(step.keys())
        + "pivot "
        + ExpressionText.of(step.column())
        + " ("
        + ExpressionText.of(step.values())
        + ") agg "
        + ExpressionText.of(step.items());
  }

  private static String limitBy(RelationNode.LimitBy step) {
    String count = step.operation().equals("limitBy") ? " " + step.count() + " by" : "";
    return step.operation() + count + " " + ExpressionText.of(step.keys());
  }

  private static String join(RelationNode.Join step) {
    ExpressionNode condition = step.condition();
    String keys = step.keys().stream().map(JoinKey::toString).collect(Collectors.joining(", "));
    String on = condition == null ? keys : ExpressionText.of(condition);
    return "join " + (step.any() ? "ANY " : "") + step.kind() + (on.isEmpty() ? "" : " on " + on);
  }

  private static String asofJoin(RelationNode.AsofJoin step) {
    AsofMatch match = step.match();
    String keys = match.keys().stream().map(JoinKey::toString).collect(Collectors.joining(", "));
    return "asofJoin "
        + step.kind()
        + " on "
        + ExpressionText.of(match.inequality())
        + (keys.isEmpty() ? "" : " by " + keys)
        + (match.tolerance() == null ? "" : " within " + match.tolerance());
  }
}
