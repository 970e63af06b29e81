package io.clickframe.engine.chdb.contract;

import io.clickframe.DataContext;
import io.clickframe.testkit.ClickBenchContract;

/** ClickBench with a sub-query for each step: the rewrites change no row, name or type. */
class ChdbUnrewrittenClickBenchTest extends ClickBenchContract {
  @Override
  protected DataContext open() {
    return RewritesOff.open("all", super::open);
  }
}
