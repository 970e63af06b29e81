package io.clickframe.error;

import org.jspecify.annotations.Nullable;

/** A query that was cancelled while it ran. */
public final class QueryCancelledException extends QueryException {
  private static final long serialVersionUID = 1L;

  public QueryCancelledException(
      String message, int engineCode, @Nullable String sql, @Nullable Throwable cause) {
    super(ErrorCode.QUERY_CANCELLED, message, engineCode, sql, cause);
  }
}
