package io.clickframe.engine.chdb.contract;

import io.clickframe.DataContext;
import io.clickframe.testkit.QueryContract;
import io.clickframe.testkit.cases.Case;

/** Every case with a sub-query for each step: the rewrites change no row, name or type. */
class ChdbUnrewrittenQueryTest extends QueryContract {
  @Override
  protected DataContext open() {
    return RewritesOff.open("all", super::open);
  }

  /** Two hundred sub-queries in one another are more than the engine reads. */
  @Override
  protected boolean runs(Case it) {
    return !it.name().equals("a step on a step, two hundred times");
  }
}
