package io.clickframe.error;

import org.jspecify.annotations.Nullable;

/** A source that has not the columns that were declared, or that it had before. */
public final class SchemaMismatchException extends SourceException {
  private static final long serialVersionUID = 1L;

  public SchemaMismatchException(String message, @Nullable Throwable cause) {
    super(ErrorCode.SCHEMA_MISMATCH, message, cause);
  }
}
