package io.clickframe.engine.chdb.contract;

import io.clickframe.testkit.ValuesContract;

class ChdbValuesTest extends ValuesContract {
  @Override
  protected long unreleased() {
    return ChdbLeaks.unreleased();
  }
}
