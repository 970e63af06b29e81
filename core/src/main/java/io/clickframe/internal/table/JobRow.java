package io.clickframe.internal.table;

import io.clickframe.lifecycle.Preservation;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A job.
 *
 * @param id its number
 * @param name what it is called; empty if nothing
 * @param preservation which tables are kept once it has ended
 * @param timeToLive how long they are kept
 * @param created when it began
 * @param ended when it ended, or null
 */
public record JobRow(
    long id,
    String name,
    Preservation preservation,
    Duration timeToLive,
    Instant created,
    @Nullable Instant ended) {

  /** When its tables are no longer kept; one that never ended counts from its beginning. */
  public Instant expires() {
    return (ended == null ? created : ended).plus(timeToLive);
  }

  /** The same, ended. */
  public JobRow endedAt(Instant end) {
    return new JobRow(id, name, preservation, timeToLive, created, end);
  }
}
