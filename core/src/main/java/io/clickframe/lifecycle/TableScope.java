package io.clickframe.lifecycle;

/** How long a table lives; see the package. */
public enum TableScope {
  /** Until its object or its context is closed. */
  TEMP,
  /** The same, under a name that people recognise. */
  TEMP_NAMED,
  /** Until its job's time to live is over. */
  JOB,
  /** Until it is dropped by name. */
  GLOBAL,
  /** Not made by this library, and never dropped by it. */
  FOREIGN
}
