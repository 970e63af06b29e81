package io.clickframe.internal.feed;

/** Nobody reads these rows any more: the query has enough of them, has failed or was stopped. */
final class ReadingEndedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ReadingEndedException() {
    super("Nobody reads these rows any more; let this exception pass", null, false, false);
  }
}
