package io.clickframe.sql.internal.bind;

/** A source whose columns are not known, met where it must not be touched. Never leaves here. */
final class UnreadSourceException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreadSourceException() {
    super("the source has not been read", null, false, false);
  }
}
