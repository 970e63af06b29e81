package io.clickframe.engine.server.container;

class NewestQueryTest extends ReleaseQueryTest {
  NewestQueryTest() {
    super(Release.NEWEST);
  }
}
