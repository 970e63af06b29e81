package io.clickframe.explain;

/** What a run's time goes into, in order. */
public enum Phase {
  /** The steps are checked and typed; the engine and sources may be asked for columns and types. */
  BIND,

  /** It is decided what runs where. */
  REWRITE,

  /** The statement is written. */
  EMIT,

  /** The sources are made sure of; rows of the program are sent where they have to be first. */
  CONNECT,

  /** The statement is sent, and the engine is waited for. */
  EXECUTE,

  /**
   * Bytes are waited for that a server sends, which may still be making them. An engine in this
   * process transfers nothing.
   */
  TRANSFER,

  /** Arrow batches are made of what came. */
  DECODE,

  /** Everything else: threads that wait for others, the program that reads. */
  OTHER;

  /** Whether it comes before the engine has the statement. */
  public boolean isPlanning() {
    return compareTo(CONNECT) < 0;
  }
}
