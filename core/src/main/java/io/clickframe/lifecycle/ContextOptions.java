package io.clickframe.lifecycle;

import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a context goes by when it decides which tables are left over. Immutable: every method
 * returns new options.
 */
public final class ContextOptions {
  private static final ContextOptions DEFAULTS =
      new ContextOptions(
          Clock.systemUTC(), Duration.ofSeconds(30), Duration.ofSeconds(90), false, null);

  private final InstantSource clock;
  private final Duration leaseBeat;
  private final Duration leaseTimeout;
  private final boolean logged;
  private final @Nullable Duration slowQuery;

  private ContextOptions(
      InstantSource clock,
      Duration leaseBeat,
      Duration leaseTimeout,
      boolean logged,
      @Nullable Duration slowQuery) {
    this.clock = clock;
    this.leaseBeat = leaseBeat;
    this.leaseTimeout = leaseTimeout;
    this.logged = logged;
    this.slowQuery = slowQuery;
  }

  /** The system's clock; a sign of life every 30 seconds, dead after 90. */
  public static ContextOptions defaults() {
    return DEFAULTS;
  }

  /** These options with another clock: a job's time to live goes by it. */
  public ContextOptions clock(InstantSource newClock) {
    return new ContextOptions(
        Objects.requireNonNull(newClock, "newClock is null"),
        leaseBeat,
        leaseTimeout,
        logged,
        slowQuery);
  }

  /**
   * These options with other leases, which tell processes that share a server which of them are
   * alive.
   *
   * @param beat how often each gives a sign of life
   * @param timeout how long after the last one its temporary tables are dropped
   * @throws IllegalArgumentException if one is not positive, or the timeout not longer than the
   *     beat
   */
  public ContextOptions leases(Duration beat, Duration timeout) {
    if (beat.isNegative() || beat.isZero() || timeout.compareTo(beat) <= 0) {
      throw new IllegalArgumentException(
          "the timeout must be longer than the beat, and both positive; they were %s and %s"
              .formatted(timeout, beat));
    }
    return new ContextOptions(clock, beat, timeout, logged, slowQuery);
  }

  /**
   * These options with a log of operations, see {@link io.clickframe.DataContext#operations()}. A
   * line costs an insert, some milliseconds; jobs always keep one.
   */
  public ContextOptions logOperations() {
    return new ContextOptions(clock, leaseBeat, leaseTimeout, true, slowQuery);
  }

  /**
   * These options with a WARN in the log for every query that the program waits for longer than
   * that, with its statement; the logger is {@code io.clickframe.query}. Without, none is slow.
   *
   * @throws IllegalArgumentException if it is not positive
   */
  public ContextOptions slowQuery(Duration longerThan) {
    if (longerThan.isNegative() || longerThan.isZero()) {
      throw new IllegalArgumentException("longerThan must be positive, was " + longerThan);
    }
    return new ContextOptions(clock, leaseBeat, leaseTimeout, logged, longerThan);
  }

  /** What queries are logged as slow from, or null if none are. */
  public @Nullable Duration slowQuery() {
    return slowQuery;
  }

  /** Whether operations are logged. */
  public boolean logsOperations() {
    return logged;
  }

  /** What tells the time. */
  public InstantSource clock() {
    return clock;
  }

  /** How often a sign of life is given. */
  public Duration leaseBeat() {
    return leaseBeat;
  }

  /** How long after the last sign of life a context counts as dead. */
  public Duration leaseTimeout() {
    return leaseTimeout;
  }
}
