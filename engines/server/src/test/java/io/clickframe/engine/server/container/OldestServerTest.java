package io.clickframe.engine.server.container;

class OldestServerTest extends ReleaseServerTest {
  OldestServerTest() {
    super(Release.OLDEST);
  }
}
