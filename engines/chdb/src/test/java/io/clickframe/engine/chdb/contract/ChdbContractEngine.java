package io.clickframe.engine.chdb.contract;

import io.clickframe.DataContext;
import io.clickframe.engine.chdb.ChdbEngine;
import io.clickframe.engine.chdb.NativeResources;
import io.clickframe.lifecycle.ContextOptions;
import io.clickframe.testkit.ContractEngine;

/** The embedded engine. */
public final class ChdbContractEngine implements ContractEngine {
  @Override
  public DataContext open(ContextOptions options) {
    return DataContext.open(options);
  }

  @Override
  public long unreleased() {
    NativeResources held = ChdbEngine.nativeResources();
    return held.results() + held.batches();
  }
}
