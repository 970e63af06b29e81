package io.clickframe.engine.chdb.internal.http.wire;

import java.io.IOException;
import java.io.Serial;

/** What came is not HTTP/1.1. The connection is of no further use. */
public final class BadRequestException extends IOException {
  @Serial private static final long serialVersionUID = 1L;

  /**
   * @param message what was found
   */
  public BadRequestException(String message) {
    super(message);
  }
}
