package io.clickframe.internal.explain.advice;

import io.clickframe.explain.Advice;
import java.util.List;

/** Joins that try each row with each. */
final class CrossJoin implements Rule {
  @Override
  public List<Advice> in(Seen seen) {
    return seen.operators("Join")
        .filter(join -> join.detail().equals("cross") || !join.detail().contains(" = "))
        .filter(join -> !join.detail().startsWith("asof"))
        .map(join ->
            new Advice(
                "cross-join",
                "each row of one side is tried with each of the other",
                join.text() + " has no key",
                "join on columns that are equal, on(…), or make one side a single row",
                join.steps()))
        .toList();
  }
}
