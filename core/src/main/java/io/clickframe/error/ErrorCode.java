package io.clickframe.error;

/** The stable name of what went wrong. A code keeps its meaning across releases. */
public enum ErrorCode {
  UNKNOWN_COLUMN(ErrorKind.USER),
  AMBIGUOUS_COLUMN(ErrorKind.USER),
  COLUMN_COLLISION(ErrorKind.USER),
  INVALID_EXPRESSION(ErrorKind.USER),
  INVALID_SQL_FRAGMENT(ErrorKind.USER),
  INVALID_ARGUMENT(ErrorKind.USER),
  UNSUPPORTED(ErrorKind.USER),
  UNKNOWN_CLUSTER(ErrorKind.USER),
  PLAN_TOO_LARGE(ErrorKind.USER),
  USE_AFTER_CLOSE(ErrorKind.USER),
  RESOURCE_LEAK(ErrorKind.USER),
  RECORD_MISMATCH(ErrorKind.USER),
  VALUE_CONVERSION(ErrorKind.USER),
  NULL_VALUE(ErrorKind.USER),
  OBJECT_NOT_FOUND(ErrorKind.USER),
  OBJECT_EXISTS(ErrorKind.USER),
  SCHEMA_DRIFT(ErrorKind.EXTERNAL),
  SOURCE_NOT_FOUND(ErrorKind.EXTERNAL),
  SOURCE_UNREADABLE(ErrorKind.EXTERNAL),
  SOURCE_UNAVAILABLE(ErrorKind.EXTERNAL),
  ACCESS_DENIED(ErrorKind.USER),
  SCHEMA_MISMATCH(ErrorKind.EXTERNAL),
  TARGET_UNWRITABLE(ErrorKind.EXTERNAL),
  QUERY_FAILED(ErrorKind.EXTERNAL),
  QUERY_CANCELLED(ErrorKind.USER),
  QUERY_TIMEOUT(ErrorKind.RESOURCES),
  MEMORY_LIMIT(ErrorKind.RESOURCES),
  ENGINE_UNAVAILABLE(ErrorKind.EXTERNAL),
  CONNECTION_LOST(ErrorKind.EXTERNAL),
  ENGINE_CRASHED(ErrorKind.EXTERNAL),
  STORAGE_PATH_CONFLICT(ErrorKind.USER),
  INTERNAL(ErrorKind.INTERNAL);

  private final ErrorKind kind;

  ErrorCode(ErrorKind kind) {
    this.kind = kind;
  }

  /** Who has to act. */
  public ErrorKind kind() {
    return kind;
  }
}
