package io.clickframe.source;

import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How to read files over a network. Immutable: every method returns new options.
 *
 * @param <O> the kind of options
 */
public abstract sealed class RemoteOptions<O extends RemoteOptions<O>> extends ReadOptions<O>
    permits HttpOptions, S3Options, AzureOptions {
  /** How often a failed request is made again unless {@link #retries(int)} says otherwise. */
  public static final int DEFAULT_RETRIES = 2;

  RemoteOptions(Common common) {
    super(common);
  }

  /**
   * These options with how often a failed request is made again: {@value #DEFAULT_RETRIES} times by
   * default, with a pause of 0.1 to 1 s before each. Only requests that read are made, so none
   * changes anything by being made twice. Refusals (not found, no access) are not tried again.
   *
   * @throws ClickFrameException if {@code times} is negative
   */
  public O retries(int times) {
    if (times < 0) {
      throw new ClickFrameException(
          ErrorCode.INVALID_ARGUMENT, "Cannot retry " + times + " times: expected 0 or more");
    }
    return with(common.withRetries(times));
  }

  /**
   * These options with how long a request may be silent, while it connects and while it is
   * answered; by default 1 s to connect and 30 s for an answer.
   *
   * @throws ClickFrameException if {@code longest} is not positive
   */
  public O timeout(Duration longest) {
    if (longest.isNegative() || longest.toMillis() < 1) {
      throw new ClickFrameException(
          ErrorCode.INVALID_ARGUMENT,
          "Cannot wait " + longest + " for an answer: expected a millisecond or more");
    }
    return with(common.withTimeout(longest));
  }

  /**
   * These options with a named collection of the engine, made by {@code CREATE NAMED COLLECTION},
   * that holds address and credentials. The location of the source is then behind the collection's,
   * or, if it is a whole one, in place of it; it may be empty.
   */
  public O collection(String name) {
    return with(common.withCollection(name));
  }

  /** How often a failed request is made again. */
  public int retries() {
    Integer times = common.retries();
    return times == null ? DEFAULT_RETRIES : times;
  }

  /** How long a request may be silent, or null for the engine's own limits. */
  public @Nullable Duration timeout() {
    return common.timeout();
  }

  /** The named collection, or null for none. */
  public @Nullable String collection() {
    return common.collection();
  }
}
