package io.clickframe.engine.chdb.contract;

import io.clickframe.DataContext;
import io.clickframe.testkit.tpch.TpchContract;

/** TPC-H with a sub-query for each step: the rewrites change no row, name or type. */
class ChdbUnrewrittenTpchTest extends TpchContract {
  @Override
  protected DataContext open() {
    return RewritesOff.open("all", super::open);
  }
}
