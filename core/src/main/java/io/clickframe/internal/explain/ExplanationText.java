package io.clickframe.internal.explain;

import io.clickframe.explain.Advice;
import io.clickframe.explain.EngineNode;
import io.clickframe.explain.EnginePlan;
import io.clickframe.explain.Explain;
import io.clickframe.explain.Explanation;
import io.clickframe.explain.Fence;
import io.clickframe.explain.FiredRewrite;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** An explanation for people to read from top to bottom. */
public final class ExplanationText {
  private ExplanationText() {}

  /** As much of it as asked for. */
  public static String of(Explanation explanation, Explain shown) {
    return of(explanation, shown, UnaryOperator.identity());
  }

  /**
   * As much of it as asked for.
   *
   * @param sql how statements look
   */
  public static String of(Explanation explanation, Explain shown, UnaryOperator<String> sql) {
    List<String> parts = new ArrayList<>();
    add(parts, shown.has(Explain.PLAN), "Recorded", () -> StepLines.of(explanation.steps()));
    add(parts, shown.has(Explain.PLAN), "Plan", () -> plan(explanation, sql));
    boolean rewrites = shown.has(Explain.REWRITES) && !explanation.rewrites().isEmpty();
    add(parts, rewrites, "Rewrites", () -> rewrites(explanation.rewrites()));
    add(parts, shown.has(Explain.SQL), "SQL", () -> sql.apply(explanation.sql()));
    boolean parameters = shown.has(Explain.SQL) && !explanation.parameters().isEmpty();
    add(parts, parameters, "Parameters", () -> pairs(explanation.parameters(), " "));
    add(parts, shown.has(Explain.ENGINE), "Engine", () -> engine(explanation.engine()));
    boolean advice = shown == Explain.ALL && !explanation.advice().isEmpty();
    add(parts, advice, "Advice", () -> advice(explanation.advice()));
    return String.join("\n\n", parts);
  }

  private static void add(List<String> parts, boolean shown, String title, Supplier<String> text) {
    if (shown) {
      parts.add("== " + title + " ==\n" + text.get());
    }
  }

  private static String plan(Explanation explanation, UnaryOperator<String> sql) {
    StringBuilder text = new StringBuilder(PlanLines.of(explanation.plan()));
    int number = 0;
    for (Fence fence : explanation.fences()) {
      text.append("\n\nRemote ").append(++number).append(" asks ").append(fence.server());
      text.append(":\n  ").append(sql.apply(fence.sent()).replace("\n", "\n  "));
    }
    explanation.kept().forEach(it -> text.append("\nStays in ClickHouse: ").append(it));
    explanation.notes().forEach(it -> text.append('\n').append(it));
    return text.toString();
  }

  private static String rewrites(List<FiredRewrite> rewrites) {
    return rewrites.stream()
        .map(it ->
            it.rule()
                + ": "
                + it.why()
                + " ("
                + selects(it.before())
                + " -> "
                + selects(it.after())
                + ")")
        .collect(Collectors.joining("\n"));
  }

  private static String selects(String sql) {
    long count = sql.lines().filter(line -> line.contains("SELECT")).count();
    return count + (count == 1 ? " SELECT, " : " SELECTs, ") + sql.lines().count() + " lines";
  }

  private static String pairs(Map<String, String> pairs, String between) {
    return pairs.entrySet().stream()
        .map(it -> it.getKey() + between + it.getValue())
        .collect(Collectors.joining("\n"));
  }

  private static String engine(EnginePlan plan) {
    if (plan.missing() != null) {
      return "Not asked: " + plan.missing();
    }
    return TreeLines.of(plan.nodes(), EngineNode::inputs, node -> lines(node), _ -> List.of());
  }

  private static String lines(EngineNode node) {
    String head =
        node.operator() + (node.description().isEmpty() ? "" : " (" + node.description() + ")");
    return node.details().isEmpty()
        ? head
        : head + "\n" + pairs(node.details(), ": ").indent(2).stripTrailing();
  }

  static String advice(List<Advice> advice) {
    return advice.stream()
        .map(it ->
            it.rule()
                + StepLines.reference(it.steps())
                + ": "
                + it.evidence()
                + ".\n  "
                + it.reason()
                + ".\n  "
                + it.cure()
                + ".")
        .collect(Collectors.joining("\n"));
  }
}
