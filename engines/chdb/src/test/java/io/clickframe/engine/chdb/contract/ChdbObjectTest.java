package io.clickframe.engine.chdb.contract;

import io.clickframe.testkit.ObjectContract;

class ChdbObjectTest extends ObjectContract {
  @Override
  protected long unreleased() {
    return ChdbLeaks.unreleased();
  }
}
