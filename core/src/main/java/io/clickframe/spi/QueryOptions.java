package io.clickframe.spi;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Limits and settings of one run. Immutable.
 *
 * @param timeout longest run time, or null for none; reached, the run fails with {@link
 *     io.clickframe.error.QueryTimeoutException}
 * @param memoryLimit most bytes the engine may use for the run, or 0 for no limit; reached, the run
 *     fails with {@link io.clickframe.error.MemoryLimitException}
 * @param settings further ClickHouse settings by name, each value as SQL text
 * @param pushdown whether parts of chains may run in the databases that own the data
 */
public record QueryOptions(
    @Nullable Duration timeout, long memoryLimit, Map<String, String> settings, boolean pushdown) {

  /** No limits, no settings. */
  public static final QueryOptions NONE = new QueryOptions(null, 0, Map.of());

  public QueryOptions {
    if (timeout != null && (timeout.isNegative() || timeout.isZero())) {
      throw new IllegalArgumentException("timeout must be positive, was " + timeout);
    }
    if (memoryLimit < 0) {
      throw new IllegalArgumentException("memoryLimit must not be negative, was " + memoryLimit);
    }
    settings = Map.copyOf(settings);
  }

  /** With pushdown. */
  public QueryOptions(@Nullable Duration timeout, long memoryLimit, Map<String, String> settings) {
    this(timeout, memoryLimit, settings, true);
  }

  /** These options, with or without leave to run parts of chains in databases. */
  public QueryOptions withPushdown(boolean allowed) {
    return new QueryOptions(timeout, memoryLimit, settings, allowed);
  }

  /** These options with another timeout. */
  public QueryOptions withTimeout(Duration newTimeout) {
    return new QueryOptions(newTimeout, memoryLimit, settings, pushdown);
  }

  /** These options with another memory limit, in bytes. */
  public QueryOptions withMemoryLimit(long bytes) {
    return new QueryOptions(timeout, bytes, settings, pushdown);
  }
}
