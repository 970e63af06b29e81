package io.clickframe.error;

import org.jspecify.annotations.Nullable;

/** A step whose output would have two columns of one name. */
public final class ColumnCollisionException extends PlanException {
  private static final long serialVersionUID = 1L;

  public ColumnCollisionException(String message, @Nullable Throwable cause) {
    super(ErrorCode.COLUMN_COLLISION, message, cause);
  }
}
