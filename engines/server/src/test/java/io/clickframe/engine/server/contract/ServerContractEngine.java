package io.clickframe.engine.server.contract;

import io.clickframe.DataContext;
import io.clickframe.engine.server.StandIn;
import io.clickframe.lifecycle.ContextOptions;
import io.clickframe.testkit.ContractEngine;

/** The server engine, as it is with a server elsewhere: it does not read loopback addresses. */
public final class ServerContractEngine implements ContractEngine {
  @Override
  public DataContext open(ContextOptions options) {
    return DataContext.open(StandIn.shared().server(), options);
  }

  /** What a stream holds is a connection; the Arrow memory is counted by the context. */
  @Override
  public long unreleased() {
    return 0;
  }
}
