package io.clickframe.error;

import org.jspecify.annotations.Nullable;

/** A query that needed more memory than its limit. */
public final class MemoryLimitException extends QueryException {
  private static final long serialVersionUID = 1L;

  public MemoryLimitException(
      String message, int engineCode, @Nullable String sql, @Nullable Throwable cause) {
    super(ErrorCode.MEMORY_LIMIT, message, engineCode, sql, cause);
  }
}
