package io.clickframe.result;

/** Keeps what was opened and closes it at its own end if nobody did before. Thread-safe. */
@FunctionalInterface
public interface ResourceOwner {

  /**
   * Takes note of something open.
   *
   * @param label what it is, for messages
   * @param resource closed by the owner at its end; closing it twice must do no harm
   * @param cancel asks it to stop what it runs, without waiting; called before anything is closed
   * @return to run when the resource was closed
   * @throws io.clickframe.error.StaleObjectException if the owner is closed; the resource is then
   *     still the caller's
   */
  Runnable adopt(String label, AutoCloseable resource, Runnable cancel);
}
