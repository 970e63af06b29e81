package io.clickframe.error;

/** A column whose ClickHouse type has no Java form here; the message names the cast that helps. */
public final class UnsupportedTypeException extends ClickFrameException {
  private static final long serialVersionUID = 1L;

  public UnsupportedTypeException(String message) {
    super(ErrorCode.UNSUPPORTED, message);
  }
}
