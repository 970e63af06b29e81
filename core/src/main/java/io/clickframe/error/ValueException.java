package io.clickframe.error;

import org.jspecify.annotations.Nullable;

/**
 * A value that the asked-for Java type cannot hold exactly: another type, out of range, or NULL.
 *
 * <p>{@link #code()} is {@link ErrorCode#NULL_VALUE} for NULL and {@link
 * ErrorCode#VALUE_CONVERSION} for the rest.
 */
public final class ValueException extends ClickFrameException {
  private static final long serialVersionUID = 1L;

  public ValueException(ErrorCode code, String message) {
    this(code, message, null);
  }

  public ValueException(ErrorCode code, String message, @Nullable Throwable cause) {
    super(code, message, cause);
  }
}
