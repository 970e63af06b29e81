package io.clickframe.internal.explain.advice;

import io.clickframe.explain.Advice;
import java.util.List;

/** All rules. */
public final class Rules {
  private static final List<Rule> ALL =
      List.of(
          new UnprunedScan(),
          new EveryColumn(),
          new BigRightSide(),
          new CrossJoin(),
          new SearchedText(),
          new PulledRows(),
          new FinalTable(),
          new WholeSort());

  private Rules() {}

  /** What they find. */
  public static List<Advice> of(Seen seen) {
    return ALL.stream().flatMap(rule -> rule.in(seen).stream()).toList();
  }
}
