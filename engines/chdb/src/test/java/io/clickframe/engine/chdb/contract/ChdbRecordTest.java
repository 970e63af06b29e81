package io.clickframe.engine.chdb.contract;

import io.clickframe.testkit.RecordContract;

class ChdbRecordTest extends RecordContract {
  @Override
  protected long unreleased() {
    return ChdbLeaks.unreleased();
  }
}
