package io.clickframe.error;

import org.jspecify.annotations.Nullable;

/** A source that is missing, cannot be read, or does not hold the declared format. */
public final class SourceException extends ClickFrameException {
  private static final long serialVersionUID = 1L;

  public SourceException(ErrorCode code, String message, @Nullable Throwable cause) {
    super(code, message, cause);
  }
}
