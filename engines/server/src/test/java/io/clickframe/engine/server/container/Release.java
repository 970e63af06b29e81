package io.clickframe.engine.server.container;

/** The versions that are tested, as tags of images. */
enum Release {
  NEWEST("26.7"),
  LONG_TERM("26.3"),
  OLDEST("25.3");

  private final String tag;

  Release(String tag) {
    this.tag = tag;
  }

  /** Year and month, for example {@code 26.7}. */
  String tag() {
    return tag;
  }
}
