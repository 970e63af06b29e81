package io.clickframe.internal.explain.advice;

import io.clickframe.explain.Advice;
import io.clickframe.explain.EngineNode;
import io.clickframe.explain.PlanNode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Filters that leave out no part of a sorted table, so that all of it is read. */
final class UnprunedScan implements Rule {
  private static final Pattern GRANULES = Pattern.compile("Granules: (\\d+)/(\\d+)");
  private static final long MANY = 16;

  @Override
  public List<Advice> in(Seen seen) {
    return seen.engine().stream()
        .filter(node -> node.operator().equals("ReadFromMergeTree"))
        .filter(node -> isFiltered(seen, node))
        .filter(UnprunedScan::readsAll)
        .map(node ->
            new Advice(
                "unpruned-scan",
                "the table is sorted by other columns than the filter's, so all of it is read",
                "%s: %s".formatted(node.description(), node.details().get("Index PrimaryKey")),
                "filter by the first columns of the table's ORDER BY as well, or sort a table by"
                    + " this column",
                seen.steps(node)))
        .toList();
  }

  private static boolean isFiltered(Seen seen, EngineNode node) {
    return node.planNodes().stream().map(seen::node).anyMatch(it -> it.operator().equals("Filter"))
        || seen.operators("Filter").anyMatch(filter -> isRightAbove(filter, node));
  }

  private static boolean isRightAbove(PlanNode filter, EngineNode read) {
    return filter.inputs().stream().anyMatch(read.planNodes()::contains);
  }

  private static boolean readsAll(EngineNode node) {
    Matcher granules = GRANULES.matcher(node.details().getOrDefault("Index PrimaryKey", ""));
    return granules.find()
        && granules.group(1).equals(granules.group(2))
        && Long.parseLong(granules.group(2)) >= MANY;
  }
}
