package io.clickframe.internal.explain.advice;

import io.clickframe.explain.Advice;
import io.clickframe.explain.PlanNode;
import java.util.List;
import java.util.Set;

/** Sorts of everything that a source has. */
final class WholeSort implements Rule {
  private static final Set<String> FEWER = Set.of("Aggregate", "Distinct", "Limit", "Tail");

  @Override
  public List<Advice> in(Seen seen) {
    PlanNode top = seen.plan().root();
    while (top.operator().equals("Project") && !top.inputs().isEmpty()) {
      top = seen.node(top.inputs().getFirst());
    }
    boolean whole =
        top.operator().equals("Sort")
            && !top.detail().contains(" Limit ")
            && seen.below(top).noneMatch(it -> FEWER.contains(it.operator()));
    return whole
        ? List.of(
            new Advice(
                "whole-sort",
                "all rows have to be there before the first one comes, in memory or on disk",
                top.text() + " has neither groups nor a limit below it or above",
                "take the first rows, limit(n), or leave the order to who reads them",
                top.steps()))
        : List.of();
  }
}
