package io.clickframe.error;

import org.jspecify.annotations.Nullable;

/** A query that ran longer than its timeout. */
public final class QueryTimeoutException extends QueryException {
  private static final long serialVersionUID = 1L;

  public QueryTimeoutException(
      String message, int engineCode, @Nullable String sql, @Nullable Throwable cause) {
    super(ErrorCode.QUERY_TIMEOUT, message, engineCode, sql, cause);
  }
}
