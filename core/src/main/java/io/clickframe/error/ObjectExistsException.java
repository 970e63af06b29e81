package io.clickframe.error;

/** A name that a table has already. */
public final class ObjectExistsException extends ClickFrameException {
  private static final long serialVersionUID = 1L;

  public ObjectExistsException(String message) {
    super(ErrorCode.OBJECT_EXISTS, message);
  }
}
