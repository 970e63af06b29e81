package io.clickframe.error;

/** A Java class that the columns of a result do not fit; found before any row is read. */
public final class RecordMismatchException extends ClickFrameException {
  private static final long serialVersionUID = 1L;

  public RecordMismatchException(String message) {
    super(ErrorCode.RECORD_MISMATCH, message);
  }
}
