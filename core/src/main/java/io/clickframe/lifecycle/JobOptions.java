package io.clickframe.lifecycle;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How long a job's tables are kept. Immutable: every method returns new options. What is not said
 * here goes by what was registered for the job's name, then by the environment ({@code
 * CLICKFRAME_PRESERVATION}, {@code CLICKFRAME_JOB_TTL_DAYS}), then {@link Preservation#NONE} and 90
 * days.
 */
public final class JobOptions {
  private static final JobOptions DEFAULTS = new JobOptions(null, null);

  private final @Nullable Preservation preservation;
  private final @Nullable Duration timeToLive;

  private JobOptions(@Nullable Preservation preservation, @Nullable Duration timeToLive) {
    this.preservation = preservation;
    this.timeToLive = timeToLive;
  }

  /** Nothing said. */
  public static JobOptions defaults() {
    return DEFAULTS;
  }

  /** These options with a say on which tables are kept. */
  public JobOptions preservation(Preservation value) {
    return new JobOptions(Objects.requireNonNull(value, "value is null"), timeToLive);
  }

  /**
   * These options with a time that the job's tables are kept after its end.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public JobOptions timeToLive(Duration value) {
    if (value.isNegative()) {
      throw new IllegalArgumentException("timeToLive must not be negative, was " + value);
    }
    return new JobOptions(preservation, value);
  }

  /** Which tables are kept, or null if that was not said. */
  public @Nullable Preservation preservation() {
    return preservation;
  }

  /** How long they are kept, or null if that was not said. */
  public @Nullable Duration timeToLive() {
    return timeToLive;
  }

  /** These options, and where they say nothing, the others. */
  public JobOptions or(JobOptions others) {
    return new JobOptions(
        preservation == null ? others.preservation : preservation,
        timeToLive == null ? others.timeToLive : timeToLive);
  }
}
