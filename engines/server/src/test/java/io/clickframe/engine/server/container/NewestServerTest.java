package io.clickframe.engine.server.container;

class NewestServerTest extends ReleaseServerTest {
  NewestServerTest() {
    super(Release.NEWEST);
  }
}
