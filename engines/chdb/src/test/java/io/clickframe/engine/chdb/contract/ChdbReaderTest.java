package io.clickframe.engine.chdb.contract;

import io.clickframe.testkit.ReaderContract;

class ChdbReaderTest extends ReaderContract {
  @Override
  protected long unreleased() {
    return ChdbLeaks.unreleased();
  }
}
