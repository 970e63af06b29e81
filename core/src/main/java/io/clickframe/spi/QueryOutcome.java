package io.clickframe.spi;

import org.jspecify.annotations.Nullable;

/**
 * How a run ended.
 *
 * @param read what the engine has read for it, as far as it was asked or has told
 * @param rows rows that it gave, {@link QueryProgress#UNKNOWN} if they stayed in the engine
 * @param elapsedNanos wall time from its begin, with the time its reader took between batches
 * @param waitedNanos how much of that threads have waited for the engine
 * @param complete whether it came to its end; false if it was closed before or has failed
 * @param failure what it failed with, or null; {@link io.clickframe.error.QueryCancelledException}
 *     if it was cancelled
 */
public record QueryOutcome(
    QueryProgress read,
    long rows,
    long elapsedNanos,
    long waitedNanos,
    boolean complete,
    @Nullable Throwable failure) {}
