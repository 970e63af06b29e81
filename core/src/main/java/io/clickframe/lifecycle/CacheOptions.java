package io.clickframe.lifecycle;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a {@link io.clickframe.CachedStore} has its rows, and how long. Immutable: every method
 * returns new options.
 */
public final class CacheOptions {
  private static final CacheOptions DEFAULTS = new CacheOptions(false, null);

  private final boolean onDisk;
  private final @Nullable Duration maxAge;

  private CacheOptions(boolean onDisk, @Nullable Duration maxAge) {
    this.onDisk = onDisk;
    this.maxAge = maxAge;
  }

  /** In the engine's memory, for as long as the files that were read stay the same. */
  public static CacheOptions defaults() {
    return DEFAULTS;
  }

  /**
   * These options with the rows in a MergeTree table in the engine's storage, compressed, instead
   * of in its memory: for rows that memory has no room for.
   */
  public CacheOptions onDisk() {
    return new CacheOptions(true, maxAge);
  }

  /**
   * These options with a time after which the chain runs anew, whatever is known of its sources:
   * for those that do not tell whether they have changed, such as databases and object stores.
   *
   * @param age positive
   */
  public CacheOptions maxAge(Duration age) {
    if (Objects.requireNonNull(age, "age is null").isNegative() || age.isZero()) {
      throw new IllegalArgumentException("maxAge must be positive, was " + age);
    }
    return new CacheOptions(onDisk, age);
  }

  /** Whether the rows are in the engine's storage, rather than in its memory. */
  public boolean isOnDisk() {
    return onDisk;
  }

  /** The time after which the chain runs anew, or null for none. */
  public @Nullable Duration maxAge() {
    return maxAge;
  }
}
