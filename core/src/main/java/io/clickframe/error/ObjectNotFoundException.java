package io.clickframe.error;

/** A name under which the catalogue or the job has no table. */
public final class ObjectNotFoundException extends ClickFrameException {
  private static final long serialVersionUID = 1L;

  public ObjectNotFoundException(String message) {
    super(ErrorCode.OBJECT_NOT_FOUND, message);
  }
}
