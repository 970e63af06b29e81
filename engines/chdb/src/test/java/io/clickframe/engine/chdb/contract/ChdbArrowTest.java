package io.clickframe.engine.chdb.contract;

import io.clickframe.testkit.ArrowContract;

class ChdbArrowTest extends ArrowContract {
  @Override
  protected long unreleased() {
    return ChdbLeaks.unreleased();
  }
}
