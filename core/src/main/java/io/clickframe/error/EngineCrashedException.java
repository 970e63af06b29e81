package io.clickframe.error;

import org.jspecify.annotations.Nullable;

/**
 * The process that ran the statement has ended before the statement did, and with it all that was
 * in that process's memory. What the statement should have changed is done wholly, in part or not
 * at all. This program is unharmed, and further statements run in a new process.
 */
public final class EngineCrashedException extends QueryException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message which process ended how, and what is lost
   * @param sql the statement as shown to people, or null when there is none
   */
  public EngineCrashedException(String message, @Nullable String sql, @Nullable Throwable cause) {
    super(ErrorCode.ENGINE_CRASHED, message, 0, sql, cause);
  }
}
