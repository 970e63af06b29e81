package io.clickframe.spi;

import io.clickframe.internal.source.ClusterFunctions;
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
 * @param cluster the cluster of the engine whose nodes read the sources together that they can, or
 *     null for none; see {@code docs/manual/cluster.md}
 */
public record QueryOptions(
    @Nullable Duration timeout,
    long memoryLimit,
    Map<String, String> settings,
    boolean pushdown,
    @Nullable String cluster) {

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
    if (cluster != null) {
      ClusterFunctions.requireName(cluster);
    }
  }

  /** With pushdown, without a cluster. */
  public QueryOptions(@Nullable Duration timeout, long memoryLimit, Map<String, String> settings) {
    this(timeout, memoryLimit, settings, true, null);
  }

  /** These options, with or without leave to run parts of chains in databases. */
  public QueryOptions withPushdown(boolean allowed) {
    return new QueryOptions(timeout, memoryLimit, settings, allowed, cluster);
  }

  /** These options with another timeout. */
  public QueryOptions withTimeout(Duration newTimeout) {
    return new QueryOptions(newTimeout, memoryLimit, settings, pushdown, cluster);
  }

  /** These options with another memory limit, in bytes. */
  public QueryOptions withMemoryLimit(long bytes) {
    return new QueryOptions(timeout, bytes, settings, pushdown, cluster);
  }

  /**
   * These options with another cluster.
   *
   * @param name as the engine's table {@code system.clusters} has it; null for none
   * @throws io.clickframe.error.ClickFrameException if it is empty or has control characters
   */
  public QueryOptions withCluster(@Nullable String name) {
    return new QueryOptions(timeout, memoryLimit, settings, pushdown, name);
  }
}
