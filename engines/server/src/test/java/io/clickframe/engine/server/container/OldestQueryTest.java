package io.clickframe.engine.server.container;

class OldestQueryTest extends ReleaseQueryTest {
  OldestQueryTest() {
    super(Release.OLDEST);
  }
}
