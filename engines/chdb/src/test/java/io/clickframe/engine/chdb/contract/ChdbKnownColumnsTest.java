package io.clickframe.engine.chdb.contract;

import io.clickframe.testkit.KnownColumnsContract;

class ChdbKnownColumnsTest extends KnownColumnsContract {
  @Override
  protected long unreleased() {
    return ChdbLeaks.unreleased();
  }
}
