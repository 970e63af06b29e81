package io.clickframe.engine.chdb.contract;

import io.clickframe.engine.chdb.ChdbEngine;
import io.clickframe.engine.chdb.NativeResources;

/** What the engine holds for its callers. */
final class ChdbLeaks {
  private ChdbLeaks() {}

  static long unreleased() {
    NativeResources held = ChdbEngine.nativeResources();
    return held.results() + held.batches();
  }
}
