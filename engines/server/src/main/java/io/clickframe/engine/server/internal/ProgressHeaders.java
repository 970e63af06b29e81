package io.clickframe.engine.server.internal;

import java.util.Map;

/** Settings with which a server at work says so until its first rows: silence means trouble. */
final class ProgressHeaders {
  static final Map<String, String> ALL =
      Map.of("send_progress_in_http_headers", "1", "http_headers_progress_interval_ms", "10000");

  private ProgressHeaders() {}
}
