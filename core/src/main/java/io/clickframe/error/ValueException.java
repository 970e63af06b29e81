package io.clickframe.error;

/**
 * A value that the asked-for Java type cannot hold exactly: another type, out of range, or NULL.
 *
 * <p>{@link #code()} is {@link ErrorCode#NULL_VALUE} for NULL and {@link
 * ErrorCode#VALUE_CONVERSION} for the rest.
 */
public final class ValueException extends ClickFrameException {
  private static final long serialVersionUID = 1L;

  public ValueException(ErrorCode code, String message) {
    super(code, message);
  }
}
