package io.clickframe.engine.chdb.contract;

import io.clickframe.testkit.LongChainContract;

class ChdbLongChainTest extends LongChainContract {
  @Override
  protected long unreleased() {
    return ChdbLeaks.unreleased();
  }
}
