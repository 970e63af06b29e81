package io.clickframe.engine.server.internal;

import com.clickhouse.client.api.query.QueryResponse;
import io.clickframe.internal.engine.RunningStatement;
import io.clickframe.spi.QueryRun;
import org.jspecify.annotations.Nullable;

/** One statement under way on a server. Thread-safe. */
final class ServerRun extends RunningStatement {
  private final String base;
  private int attempts;
  private @Nullable Attempt current;
  private @Nullable QueryResponse answer;
  private boolean stopped;

  /** A statement that belongs to no run. */
  ServerRun() {
    this(QueryRun.newId());
  }

  private ServerRun(String base) {
    this.base = base;
  }

  /** The statement of the run that the calling thread waits for, if there is one. */
  static ServerRun ofRun() {
    QueryRun run = QueryRun.current();
    return run == null ? new ServerRun() : new ServerRun(run.id());
  }

  /**
   * Where it runs now.
   *
   * @param queryId how that server knows it
   */
  record Attempt(Endpoint endpoint, String queryId) {}

  /** It is sent, perhaps not for the first time. */
  synchronized Attempt begin(Endpoint endpoint) {
    // An attempt that was given up may still run: the server takes no second one of its name.
    String queryId = attempts == 0 ? base : base + "-" + (attempts + 1);
    attempts++;
    Attempt attempt = new Attempt(endpoint, queryId);
    current = attempt;
    return attempt;
  }

  /** The server has begun to answer. */
  synchronized QueryResponse answered(QueryResponse response) {
    answer = response;
    return response;
  }

  /**
   * Hangs up, so that a thread that waits for the server goes on. The first time only.
   *
   * @return where it runs and has to be stopped, or null if that is done, or it was never sent
   */
  synchronized @Nullable Attempt hangUp() {
    Attempt attempt = current;
    if (stopped || attempt == null) {
      return null;
    }
    stopped = true;
    attempt.endpoint().client().cancelTransportRequest(attempt.queryId());
    if (answer != null) {
      Answers.close(answer);
    }
    return attempt;
  }

  /** Where it runs, or null if it was not sent yet. */
  synchronized @Nullable Attempt current() {
    return current;
  }

  /** Where it runs, for messages. */
  Endpoint endpoint() {
    Attempt attempt = current();
    if (attempt == null) {
      throw new IllegalStateException("the statement was not sent");
    }
    return attempt.endpoint();
  }
}
