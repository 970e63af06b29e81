package io.clickframe.internal.record;

import io.clickframe.error.ErrorCode;
import io.clickframe.error.ValueException;

/** A value that does not fit; whoever knows the row makes the user's exception of it. */
public final class UnfitException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ErrorCode code;
  private final String found;
  private final String problem;

  UnfitException(ErrorCode code, String found, String problem) {
    super(found + ", " + problem, null, false, false);
    this.code = code;
    this.found = found;
    this.problem = problem;
  }

  /**
   * The exception for the user.
   *
   * @param row the row's place in the whole result, from 0
   */
  public ValueException at(long row) {
    return new ValueException(code, "%s at row %d, %s".formatted(found, row, problem));
  }
}
