package io.clickframe.error;

import org.jspecify.annotations.Nullable;

/** A use of something that was closed. */
public final class StaleObjectException extends ClickFrameException {
  private static final long serialVersionUID = 1L;

  public StaleObjectException(String message, @Nullable Throwable cause) {
    super(ErrorCode.USE_AFTER_CLOSE, message, cause);
  }
}
