package io.clickframe.error;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The root of everything ClickFrame throws on purpose.
 *
 * <p>The message says what could not be done, what was found and what cures it. It may hold SQL; it
 * never holds credentials.
 */
public class ClickFrameException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ErrorCode code;

  public ClickFrameException(ErrorCode code, String message) {
    this(code, message, null);
  }

  public ClickFrameException(ErrorCode code, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.code = Objects.requireNonNull(code, "code is null");
  }

  /** The stable name of what went wrong. */
  public ErrorCode code() {
    return code;
  }

  /** Who has to act; short for {@code code().kind()}. */
  public ErrorKind kind() {
    return code.kind();
  }
}
