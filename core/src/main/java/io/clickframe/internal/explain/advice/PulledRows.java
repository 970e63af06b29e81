package io.clickframe.internal.explain.advice;

import io.clickframe.explain.Advice;
import java.util.List;

/** Rows that a database sends though it could have done more with them. */
final class PulledRows implements Rule {
  @Override
  public List<Advice> in(Seen seen) {
    List<Integer> steps =
        seen.operators("Remote").flatMap(it -> it.steps().stream()).distinct().sorted().toList();
    return seen.kept().stream()
        .map(reason ->
            new Advice(
                "pulled-rows",
                "rows cross the network that a step leaves out afterwards",
                "a step stays in ClickHouse: " + reason,
                "say it in a way that means the same in the database; docs/manual/pushdown.md has"
                    + " the list",
                steps))
        .toList();
  }
}
