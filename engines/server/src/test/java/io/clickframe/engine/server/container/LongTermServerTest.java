package io.clickframe.engine.server.container;

class LongTermServerTest extends ReleaseServerTest {
  LongTermServerTest() {
    super(Release.LONG_TERM);
  }
}
