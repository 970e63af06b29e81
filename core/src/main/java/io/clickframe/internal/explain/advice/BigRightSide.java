package io.clickframe.internal.explain.advice;

import io.clickframe.explain.Advice;
import io.clickframe.explain.EngineProfile;
import io.clickframe.explain.ProfiledOperator;
import java.util.List;

/** Joins whose right side, which is kept in memory, is the bigger one. */
final class BigRightSide implements Rule {
  private static final long MANY = 1_000_000;

  @Override
  public List<Advice> in(Seen seen) {
    EngineProfile run = seen.run();
    return run == null
        ? List.of()
        : run.operators().stream()
            .filter(it -> it.node().operator().equals("Join") && it.node().inputs().size() == 2)
            .filter(it -> right(run, it) >= MANY && right(run, it) > 2 * left(run, it))
            .map(it -> advice(seen, run, it))
            .toList();
  }

  private static long left(EngineProfile run, ProfiledOperator join) {
    return run.operators().get(join.node().inputs().getFirst()).rowsOut();
  }

  private static long right(EngineProfile run, ProfiledOperator join) {
    return run.operators().get(join.node().inputs().getLast()).rowsOut();
  }

  private static Advice advice(Seen seen, EngineProfile run, ProfiledOperator join) {
    return new Advice(
        "big-right-side",
        "a join keeps its right side in memory, and reads its left side past it",
        "the right side has about %,d rows, the left %,d"
            .formatted(right(run, join), left(run, join)),
        "join the small side to the big one: big.join(small, …)",
        seen.steps(join.node()));
  }
}
