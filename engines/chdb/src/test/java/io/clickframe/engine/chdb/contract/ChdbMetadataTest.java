package io.clickframe.engine.chdb.contract;

import io.clickframe.testkit.MetadataContract;

class ChdbMetadataTest extends MetadataContract {
  @Override
  protected long unreleased() {
    return ChdbLeaks.unreleased();
  }
}
