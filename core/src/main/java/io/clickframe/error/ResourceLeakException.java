package io.clickframe.error;

import org.jspecify.annotations.Nullable;

/** Memory that is still held after everything that should hold it was closed. */
public final class ResourceLeakException extends ClickFrameException {
  private static final long serialVersionUID = 1L;

  public ResourceLeakException(String message, @Nullable Throwable cause) {
    super(ErrorCode.RESOURCE_LEAK, message, cause);
  }
}
