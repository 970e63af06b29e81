package io.clickframe;

import io.clickframe.error.PlanException;
import io.clickframe.explain.WhyNot;
import io.clickframe.explain.WhyNot.Trace;
import io.clickframe.internal.node.RecordedSteps;
import io.clickframe.internal.node.RelationNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Follows rows through a chain. For one question. */
final class RowTrail {
  private final DataContext context;
  private final String condition;
  private final UnaryOperator<DataStore> filter;
  private final RecordedSteps recorded;
  private final Map<Integer, Long> counts = new HashMap<>();

  private RowTrail(
      DataContext context,
      String condition,
      UnaryOperator<DataStore> filter,
      RecordedSteps recorded) {
    this.context = context;
    this.condition = condition;
    this.filter = filter;
    this.recorded = recorded;
  }

  /**
   * Follows them.
   *
   * @param condition what tells the rows, for people
   * @param filter leaves a store those rows
   */
  static WhyNot follow(
      RelationNode relation,
      String condition,
      UnaryOperator<DataStore> filter,
      DataContext context) {
    return new RowTrail(context, condition, filter, RecordedSteps.of(relation)).followed();
  }

  private WhyNot followed() {
    List<Trace> traces = new ArrayList<>();
    RelationNode lost = null;
    PlanException unasked = null;
    for (RelationNode node : recorded.nodes()) {
      int number = recorded.number(node);
      long rows = WhyNot.UNKNOWN;
      try {
        rows = fitting(node).count(context);
        counts.put(number, rows);
      } catch (PlanException e) {
        unasked = unasked == null ? e : unasked;
      }
      traces.add(new Trace(recorded.steps().get(number - 1), rows));
      lost = lost == null && isLoss(node, rows) ? node : lost;
    }
    if (counts.isEmpty() && unasked != null) {
      throw unasked;
    }
    return new WhyNot(
        condition,
        traces,
        lost == null ? null : recorded.number(lost),
        reasons(lost, traces.getLast()));
  }

  /** The rows of a step that are looked for. */
  private DataStore fitting(RelationNode node) {
    return filter.apply(DataStore.of(node));
  }

  /** Steps that make groups give fewer rows by nature. */
  private boolean isLoss(RelationNode node, long rows) {
    Long before = before(node);
    if (before == null || rows == WhyNot.UNKNOWN) {
      return false;
    }
    return switch (node) {
      case RelationNode.Aggregate _,
          RelationNode.Pivot _,
          RelationNode.ValueCounts _,
          RelationNode.Distinct _,
          RelationNode.LimitBy _ ->
          rows == 0 && before > 0;
      default -> rows < before;
    };
  }

  /** Of the nearest step before whose rows could be asked, on the left if there. */
  private @Nullable Long before(RelationNode node) {
    for (RelationNode input : node.inputs()) {
      RelationNode at = input;
      while (true) {
        Long known = counts.get(recorded.number(at));
        if (known != null) {
          return known;
        }
        if (at.inputs().isEmpty()) {
          break;
        }
        at = at.inputs().getFirst();
      }
    }
    return null;
  }

  private List<String> reasons(@Nullable RelationNode lost, Trace last) {
    if (lost != null) {
      boolean ofRight = !counts.containsKey(recorded.number(lost.inputs().getFirst()));
      return LossReasons.of(lost, this::fitting, ofRight, context);
    }
    boolean never = counts.values().stream().allMatch(rows -> rows == 0);
    if (never) {
      return List.of("No source has such rows.");
    }
    return List.of(
        last.rows() == WhyNot.UNKNOWN
            ? "No step lost any, as far as the condition could be asked."
            : "They are in the result.");
  }
}
