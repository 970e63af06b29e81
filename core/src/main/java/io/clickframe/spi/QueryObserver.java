package io.clickframe.spi;

import org.jspecify.annotations.Nullable;

/**
 * Is told of every run of a chain: for logs, progress, traces. Those that {@code
 * META-INF/services/io.clickframe.spi.QueryObserver} names hear of all contexts. What one throws
 * does no harm to the run and is logged. Thread-safe.
 */
@FunctionalInterface
public interface QueryObserver {

  /** Whether it wants to be told of the next run; asked each time, so it must be quick. */
  default boolean isActive() {
    return true;
  }

  /**
   * A run begins, on the thread that starts it.
   *
   * @return is told of its end; null if nobody cares
   */
  @Nullable QueryObservation begin(QueryRun run);

  /** One run that is observed. */
  @FunctionalInterface
  interface QueryObservation {

    /** The run is over; called once, on whichever thread ended it. */
    void end(QueryOutcome outcome);
  }
}
