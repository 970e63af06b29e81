package io.clickframe.error;

import org.jspecify.annotations.Nullable;

/** A column that the step's input does not have. */
public final class UnknownColumnException extends PlanException {
  private static final long serialVersionUID = 1L;

  public UnknownColumnException(String message, @Nullable Throwable cause) {
    super(ErrorCode.UNKNOWN_COLUMN, message, cause);
  }
}
