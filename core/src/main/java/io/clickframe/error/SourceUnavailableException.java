package io.clickframe.error;

import org.jspecify.annotations.Nullable;

/** A source that does not answer, or answers that it cannot now: it may work later. */
public final class SourceUnavailableException extends SourceException {
  private static final long serialVersionUID = 1L;

  public SourceUnavailableException(String message, @Nullable Throwable cause) {
    super(ErrorCode.SOURCE_UNAVAILABLE, message, cause);
  }
}
