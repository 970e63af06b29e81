package io.clickframe.engine.server.container;

class LongTermQueryTest extends ReleaseQueryTest {
  LongTermQueryTest() {
    super(Release.LONG_TERM);
  }
}
