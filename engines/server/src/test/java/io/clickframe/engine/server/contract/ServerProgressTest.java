package io.clickframe.engine.server.contract;

import io.clickframe.testkit.ProgressContract;

class ServerProgressTest extends ProgressContract {

  /** The server under test has an embedded engine, which counts no Arrow batches, in its answer. */
  @Override
  protected boolean tellsFinalFigures() {
    return false;
  }
}
