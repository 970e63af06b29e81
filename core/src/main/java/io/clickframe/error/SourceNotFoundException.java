package io.clickframe.error;

import org.jspecify.annotations.Nullable;

/** A file, object, bucket, page or table that is not there. */
public final class SourceNotFoundException extends SourceException {
  private static final long serialVersionUID = 1L;

  public SourceNotFoundException(String message, @Nullable Throwable cause) {
    super(ErrorCode.SOURCE_NOT_FOUND, message, cause);
  }
}
