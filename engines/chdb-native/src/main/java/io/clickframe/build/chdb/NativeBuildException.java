package io.clickframe.build.chdb;

import org.jspecify.annotations.Nullable;

/** What kept the build from having the native engine; the message says the cure. */
final class NativeBuildException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NativeBuildException(String message) {
    this(message, null);
  }

  NativeBuildException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
