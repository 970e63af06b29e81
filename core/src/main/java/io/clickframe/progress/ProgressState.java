package io.clickframe.progress;

/** Whether work goes on, and if not, how it ended. */
public enum ProgressState {
  /** It goes on. */
  RUNNING,
  /** It is done. */
  FINISHED,
  /** It was cancelled, or its result was closed before its last row was read. */
  STOPPED,
  /** It failed. */
  FAILED
}
