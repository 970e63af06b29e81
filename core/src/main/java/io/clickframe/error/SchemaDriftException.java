package io.clickframe.error;

/**
 * A table whose columns are not those that it was made with, or not those of what is added to it.
 */
public final class SchemaDriftException extends ClickFrameException {
  private static final long serialVersionUID = 1L;

  public SchemaDriftException(String message) {
    super(ErrorCode.SCHEMA_DRIFT, message);
  }
}
