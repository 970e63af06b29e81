package io.clickframe.error;

import org.jspecify.annotations.Nullable;

/** A column name that more than one input has. */
public final class AmbiguousColumnException extends PlanException {
  private static final long serialVersionUID = 1L;

  public AmbiguousColumnException(String message, @Nullable Throwable cause) {
    super(ErrorCode.AMBIGUOUS_COLUMN, message, cause);
  }
}
