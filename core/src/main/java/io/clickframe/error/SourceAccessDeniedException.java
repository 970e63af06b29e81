package io.clickframe.error;

import org.jspecify.annotations.Nullable;

/** A source that does not let these credentials in. */
public final class SourceAccessDeniedException extends SourceException {
  private static final long serialVersionUID = 1L;

  public SourceAccessDeniedException(String message, @Nullable Throwable cause) {
    super(ErrorCode.ACCESS_DENIED, message, cause);
  }
}
