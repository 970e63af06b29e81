package io.clickframe.error;

import org.jspecify.annotations.Nullable;

/** A chain that cannot mean anything: thrown while it is checked, before any data is read. */
public class PlanException extends ClickFrameException {
  private static final long serialVersionUID = 1L;

  public PlanException(ErrorCode code, String message, @Nullable Throwable cause) {
    super(code, message, cause);
  }
}
