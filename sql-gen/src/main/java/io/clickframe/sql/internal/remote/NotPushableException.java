package io.clickframe.sql.internal.remote;

/** Says why an expression stays in ClickHouse. Never leaves this package. */
final class NotPushableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotPushableException(String reason) {
    super(reason, null, false, false);
  }

  /** Why. */
  String reason() {
    return String.valueOf(getMessage());
  }
}
