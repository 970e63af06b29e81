package io.clickframe.engine.chdb.internal.http;

/** The HTTP status for a ClickHouse error code, as ClickHouse chooses it. */
final class StatusCodes {
  private StatusCodes() {}

  static int of(int code) {
    return switch (code) {
      // BAD_ARGUMENTS, SYNTAX_ERROR and all that says that the text or its values are not in order
      case 6,
          8,
          15,
          25,
          26,
          27,
          36,
          37,
          38,
          41,
          44,
          53,
          62,
          72,
          117,
          123,
          167,
          168,
          223,
          321,
          376,
          427,
          441,
          675,
          676 ->
          400;
      case 194 -> 401; // REQUIRED_PASSWORD
      case 192, 193, 497, 512, 516 -> 403; // who asks may not
      // UNKNOWN_TABLE, UNKNOWN_FUNCTION and other names that there are not
      case 46, 47, 50, 56, 60, 63, 73, 78, 81, 115, 152, 336, 511 -> 404;
      case 159 -> 408; // TIMEOUT_EXCEEDED
      case 381 -> 411; // HTTP_LENGTH_REQUIRED
      case 229 -> 413; // QUERY_IS_TOO_LARGE
      case 779 -> 415; // UNSUPPORTED_MEDIA_TYPE
      case 48 -> 501; // NOT_IMPLEMENTED
      case 76, 209, 439 -> 503; // CANNOT_OPEN_FILE, SOCKET_TIMEOUT, CANNOT_SCHEDULE_TASK
      default -> 500;
    };
  }
}
