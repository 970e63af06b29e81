package io.clickframe.engine.chdb.internal.http;

import java.io.IOException;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A compressed body that is not what it says. The client is still there. */
final class CorruptBodyException extends IOException {
  @Serial private static final long serialVersionUID = 1L;

  CorruptBodyException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
