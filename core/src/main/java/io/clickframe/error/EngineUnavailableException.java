package io.clickframe.error;

import org.jspecify.annotations.Nullable;

/**
 * An engine that cannot be started: library absent or damaged, platform without a build, storage
 * path taken.
 */
public final class EngineUnavailableException extends ClickFrameException {
  private static final long serialVersionUID = 1L;

  public EngineUnavailableException(ErrorCode code, String message, @Nullable Throwable cause) {
    super(code, message, cause);
  }
}
