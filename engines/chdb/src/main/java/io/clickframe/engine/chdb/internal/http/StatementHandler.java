package io.clickframe.engine.chdb.internal.http;

import io.clickframe.engine.chdb.internal.DirectStatement;
import io.clickframe.engine.chdb.internal.EngineRefusal;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.zip.ZipException;

/** Runs what is asked for, on a connection of the request's session or of the pool. Thread-safe. */
final class StatementHandler {
  private final Connections connections;
  private final Sessions sessions;
  private final RunningQueries queries;
  private final StandardSettings standard;
  private final ProgressTicker ticker;
  private final StatementRuns runs;

  StatementHandler(
      Connections connections,
      Sessions sessions,
      RunningQueries queries,
      StandardSettings standard,
      ProgressTicker ticker,
      FormatClause formats) {
    this.connections = connections;
    this.sessions = sessions;
    this.queries = queries;
    this.standard = standard;
    this.ticker = ticker;
    this.runs = new StatementRuns(queries, formats);
  }

  /**
   * Runs a statement to its end.
   *
   * @throws Refusal if it is refused or fails
   * @throws IOException if the client is gone
   */
  void handle(StatementRequest request, ResultOutput output, Progress progress)
      throws Refusal, IOException {
    try (Lease lease = lease(request)) {
      DirectStatement running = lease.connection().begin();
      boolean fine = false;
      try {
        queries.add(request.queryId(), running);
        try {
          run(request, lease, running, output, progress);
        } finally {
          queries.remove(request.queryId(), running);
        }
        fine = true;
      } catch (EngineRefusal e) {
        throw Refusal.engine(e.text());
      } catch (CorruptBodyException | ZipException e) {
        throw Refusal.of(271, "CANNOT_DECOMPRESS", "Cannot decompress: " + e.getMessage());
      } finally {
        lease.connection().end(running);
        if (!fine || running.isCancelled()) {
          lease.failed();
        }
      }
    }
  }

  private void run(
      StatementRequest request,
      Lease lease,
      DirectStatement running,
      ResultOutput output,
      Progress progress)
      throws Refusal, IOException {
    Future<?> telling =
        request.tellsProgress()
            ? ticker.tell(running, output.response(), request.progressMillis())
            : CompletableFuture.completedFuture(null);
    try (AppliedSettings applied = new AppliedSettings(lease, request.settings(), standard)) {
      runs.run(new Run(request, lease, applied, running, output, progress));
    } finally {
      telling.cancel(false);
    }
  }

  private Lease lease(StatementRequest request) throws Refusal {
    Parameters parameters = request.parameters();
    String id = parameters.get("session_id", "");
    if (id.isEmpty()) {
      return connections.lease();
    }
    return sessions.lease(
        id,
        Sessions.timeout(parameters),
        parameters.isOn("session_check"),
        parameters.isOn("close_session"));
  }
}
