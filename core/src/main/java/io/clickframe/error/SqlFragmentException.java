package io.clickframe.error;

import org.jspecify.annotations.Nullable;

/** A SQL text, given where an expression goes, that is not one expression. */
public final class SqlFragmentException extends PlanException {
  private static final long serialVersionUID = 1L;

  public SqlFragmentException(String message, @Nullable Throwable cause) {
    super(ErrorCode.INVALID_SQL_FRAGMENT, message, cause);
  }
}
