package io.clickframe.error;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A statement that an engine refused or could not finish. */
public class QueryException extends ClickFrameException {
  private static final long serialVersionUID = 1L;

  private final int engineCode;
  private final @Nullable String sql;

  /**
   * @param engineCode ClickHouse's error code, or 0 when there is none
   * @param sql the statement as shown to people, or null when there is none
   */
  public QueryException(
      ErrorCode code,
      String message,
      int engineCode,
      @Nullable String sql,
      @Nullable Throwable cause) {
    super(code, message, cause);
    this.engineCode = engineCode;
    this.sql = sql;
  }

  /** ClickHouse's own error code (for example 159 for a timeout), if the engine gave one. */
  public OptionalInt engineCode() {
    return engineCode == 0 ? OptionalInt.empty() : OptionalInt.of(engineCode);
  }

  /** The statement that failed, as shown to people, or null. */
  public @Nullable String sql() {
    return sql;
  }
}
