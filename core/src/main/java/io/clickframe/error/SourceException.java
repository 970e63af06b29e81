package io.clickframe.error;

import org.jspecify.annotations.Nullable;

/**
 * A source that cannot be read: missing, out of reach, refused, or not what was declared. The
 * subclasses say which; this class itself is for content that is damaged or of another format.
 */
public sealed class SourceException extends ClickFrameException
    permits SourceNotFoundException,
        SourceUnavailableException,
        SourceAccessDeniedException,
        SchemaMismatchException {
  private static final long serialVersionUID = 1L;

  public SourceException(ErrorCode code, String message, @Nullable Throwable cause) {
    super(code, message, cause);
  }

  /** The exception of the class that goes with a code. */
  public static SourceException of(ErrorCode code, String message, @Nullable Throwable cause) {
    return switch (code) {
      case SOURCE_NOT_FOUND -> new SourceNotFoundException(message, cause);
      case SOURCE_UNAVAILABLE -> new SourceUnavailableException(message, cause);
      case ACCESS_DENIED -> new SourceAccessDeniedException(message, cause);
      case SCHEMA_MISMATCH -> new SchemaMismatchException(message, cause);
      default -> new SourceException(code, message, cause);
    };
  }
}
