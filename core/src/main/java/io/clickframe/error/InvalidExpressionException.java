package io.clickframe.error;

import org.jspecify.annotations.Nullable;

/**
 * An expression that the engine cannot type: unknown function, wrong argument types, misplaced
 * aggregate.
 */
public final class InvalidExpressionException extends PlanException {
  private static final long serialVersionUID = 1L;

  public InvalidExpressionException(String message, @Nullable Throwable cause) {
    super(ErrorCode.INVALID_EXPRESSION, message, cause);
  }
}
