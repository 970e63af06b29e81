package io.clickframe.engine.chdb.contract;

import io.clickframe.engine.chdb.RawStatements;
import io.clickframe.testkit.RandomChainContract;

class ChdbRandomChainTest extends RandomChainContract {
  @Override
  protected long unreleased() {
    return ChdbLeaks.unreleased();
  }

  @Override
  protected void execute(String statement) {
    RawStatements.run(statement);
  }
}
