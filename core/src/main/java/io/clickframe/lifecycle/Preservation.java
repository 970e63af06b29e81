package io.clickframe.lifecycle;

/** Which tables of a job are still there once it has ended. */
public enum Preservation {
  /** Those of the scopes {@code JOB} and {@code GLOBAL}. */
  NONE,
  /** All, temporary ones too, until the job's time to live is over: for finding out what it did. */
  FULL
}
