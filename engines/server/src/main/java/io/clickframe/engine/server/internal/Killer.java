package io.clickframe.engine.server.internal;

import com.clickhouse.client.api.query.QueryResponse;
import com.clickhouse.data.ClickHouseFormat;
import io.clickframe.internal.engine.ProcessRows;
import io.clickframe.internal.engine.TextRows;
import io.clickframe.spi.ParameterText;
import io.clickframe.spi.QueryProgress;
import io.clickframe.spi.SqlStatement;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks after statements that run on servers, by their query ids. Thread-safe. */
final class Killer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Killer.class);
  private static final String KILL = "KILL QUERY WHERE query_id = {id:String} ASYNC";
  private static final String PROGRESS = ProcessRows.question("query_id = {id:String}");
  private static final int TRIES = 10;
  private static final int WAITS = 100;
  private static final long PAUSE_MILLIS = 50;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Requests requests;
  private final ExecutorService tasks = Executors.newVirtualThreadPerTaskExecutor();

  Killer(Requests requests) {
    this.requests = requests;
  }

  /** Has a statement stopped, without waiting for it. */
  void kill(ServerRun.Attempt attempt) {
    tasks.execute(() -> tryToKill(attempt));
  }

  private void tryToKill(ServerRun.Attempt attempt) {
    try {
      // It may not be in the server's list yet; or it has noticed already that nobody listens.
      for (int i = 0; i < TRIES; i++) {
        if (!rows(attempt, KILL).isEmpty()) {
          return;
        }
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.warn(
          "Cannot stop the statement {} at {}; it may run on there: {}",
          attempt.queryId(),
          attempt.endpoint(),
          e.getMessage());
    }
  }

  /**
   * Has a statement stopped that writes, and waits a while until it has: what it still writes after
   * its failure is known would meet what its caller does next.
   */
  void killAndAwait(ServerRun.Attempt attempt) {
    boolean interrupted = Thread.interrupted(); // that was for the statement
    try {
      for (int i = 0; i < WAITS && !rows(attempt, KILL).isEmpty(); i++) {
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
      }
    } catch (InterruptedException e) {
      interrupted = true;
    } catch (RuntimeException e) {
      LOG.debug("Cannot see whether {} has ended", attempt.queryId(), e);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** How far it is, or null if it does not run. */
  @Nullable QueryProgress progress(ServerRun.Attempt attempt) {
    try {
      return ProcessRows.progress(rows(attempt, PROGRESS));
    } catch (RuntimeException e) {
      LOG.debug("No progress of {}", attempt.queryId(), e);
      return null;
    }
  }

  private List<List<String>> rows(ServerRun.Attempt attempt, String sql) {
    SqlStatement statement =
        new SqlStatement(sql, Map.of("id", ParameterText.of(attempt.queryId())), Map.of());
    ServerRun.Attempt own = new ServerRun().begin(attempt.endpoint());
    QueryResponse response =
        requests.control(own, statement, ClickHouseFormat.RowBinaryWithNamesAndTypes, PATIENCE);
    try (InputStream in = response.getInputStream()) {
      return TextRows.rows(in.readAllBytes());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } finally {
      Answers.close(response);
    }
  }

  /** Waits for what it has begun. */
  @Override
  public void close() {
    tasks.close();
  }
}
