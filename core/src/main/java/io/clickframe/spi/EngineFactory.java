package io.clickframe.spi;

/**
 * Opens one engine, with everything that has to be said for it: what {@link
 * io.clickframe.DataContext#open(EngineFactory)} takes. Immutable, thread-safe; each context opens
 * an engine of its own.
 */
public interface EngineFactory {

  /** What it opens, for messages: {@code chdb in memory}. Without secrets. */
  String label();

  /**
   * Opens the engine. The caller closes it.
   *
   * @throws io.clickframe.error.EngineUnavailableException if it cannot be started or reached
   */
  Engine open();
}
