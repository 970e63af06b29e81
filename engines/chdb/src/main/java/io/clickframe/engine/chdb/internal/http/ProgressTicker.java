package io.clickframe.engine.chdb.internal.http;

import io.clickframe.engine.chdb.internal.DirectSession;
import io.clickframe.engine.chdb.internal.DirectStatement;
import io.clickframe.engine.chdb.internal.http.wire.Response;
import io.clickframe.error.ClickFrameException;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells clients that ask for it how far their statements are, until the first rows are sent. A
 * client that is gone by then has its statement stopped. Thread-safe.
 */
final class ProgressTicker {
  private static final Logger LOG = LoggerFactory.getLogger(ProgressTicker.class);
  private static final long SHORTEST_MILLIS = 100;

  private final DirectSession session;
  private final ScheduledExecutorService scheduler;

  ProgressTicker(DirectSession session, ScheduledExecutorService scheduler) {
    this.session = session;
    this.scheduler = scheduler;
  }

  /** Begins to tell; the caller cancels what is returned when the statement is over. */
  Future<?> tell(DirectStatement statement, Response response, long everyMillis) {
    long period = Math.max(SHORTEST_MILLIS, everyMillis);
    return scheduler.scheduleWithFixedDelay(
        () -> tick(statement, response), period, period, TimeUnit.MILLISECONDS);
  }

  private void tick(DirectStatement statement, Response response) {
    try {
      for (List<String> row : figures(statement)) {
        response.early(
            "X-ClickHouse-Progress",
            "{\"read_rows\":\""
                + row.get(0)
                + "\",\"read_bytes\":\""
                + row.get(1)
                + "\",\"total_rows_to_read\":\""
                + row.get(2)
                + "\",\"elapsed_ns\":\""
                + row.get(3)
                + "\"}");
      }
    } catch (ClickFrameException e) {
      LOG.debug("No progress", e);
    } catch (IOException e) {
      LOG.debug("The client is gone", e);
      session.cancel(statement);
    }
  }

  private List<List<String>> figures(DirectStatement statement) {
    return session.rows(
        "SELECT toString(read_rows), toString(read_bytes), toString(total_rows_approx),"
            + " toString(toUInt64(elapsed * 1e9)) FROM system.processes WHERE Settings['"
            + DirectSession.MARK_SETTING
            + "'] = '"
            + statement.mark()
            + "'");
  }
}
