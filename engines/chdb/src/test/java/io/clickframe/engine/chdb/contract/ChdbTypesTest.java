package io.clickframe.engine.chdb.contract;

import io.clickframe.testkit.TypesContract;

class ChdbTypesTest extends TypesContract {
  @Override
  protected long unreleased() {
    return ChdbLeaks.unreleased();
  }
}
