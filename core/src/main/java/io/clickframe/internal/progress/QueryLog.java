package io.clickframe.internal.progress;

import io.clickframe.spi.QueryObserver;
import io.clickframe.spi.QueryOutcome;
import io.clickframe.spi.QueryRun;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes a line for every run that is over: at WARN, with the statement, if threads have waited
 * longer for it than is wanted, else at DEBUG.
 */
public final class QueryLog implements QueryObserver {
  /** The logger's name. */
  public static final String LOGGER = "io.clickframe.query";

  private static final Logger LOG = LoggerFactory.getLogger(LOGGER);

  private final @Nullable Duration slow;

  /**
   * @param slow what is slow, or null if nothing is
   */
  public QueryLog(@Nullable Duration slow) {
    this.slow = slow;
  }

  @Override
  public boolean isActive() {
    return LOG.isDebugEnabled() || (slow != null && LOG.isWarnEnabled());
  }

  @Override
  public QueryObservation begin(QueryRun run) {
    return outcome -> write(run, outcome);
  }

  private void write(QueryRun run, QueryOutcome outcome) {
    if (slow != null && outcome.waitedNanos() > slow.toNanos()) {
      LOG.warn("Slow {}; its statement is\n{}", line(run, outcome), run.statement().sql());
    } else if (LOG.isDebugEnabled()) {
      LOG.debug("{}", line(run, outcome));
    }
  }

  private static String line(QueryRun run, QueryOutcome outcome) {
    StringBuilder line = new StringBuilder(run.label()).append(end(outcome));
    line.append(" after ").append(TimeUnit.NANOSECONDS.toMillis(outcome.elapsedNanos()));
    line.append(" ms");
    if (outcome.rows() >= 0) {
      line.append(", ").append(outcome.rows()).append(" rows");
    }
    if (outcome.read().rowsRead() >= 0) {
      line.append(", ").append(outcome.read().rowsRead()).append(" rows read");
    }
    line.append(", id ").append(run.id());
    if (outcome.failure() != null) {
      line.append(": ").append(outcome.failure().getMessage());
    }
    return line.toString();
  }

  private static String end(QueryOutcome outcome) {
    if (outcome.failure() != null) {
      return " failed";
    }
    return outcome.complete() ? " finished" : " was closed before its end";
  }
}
