package io.clickframe.engine.server.internal;

import com.clickhouse.client.api.metrics.Metric;
import com.clickhouse.client.api.metrics.ServerMetrics;
import com.clickhouse.client.api.query.QueryResponse;
import com.clickhouse.data.ClickHouseFormat;
import io.clickframe.Schema;
import io.clickframe.error.ClickFrameException;
import io.clickframe.error.EngineUnavailableException;
import io.clickframe.error.StaleObjectException;
import io.clickframe.internal.engine.Descriptions;
import io.clickframe.internal.engine.EngineErrors;
import io.clickframe.internal.engine.Limits;
import io.clickframe.internal.engine.StatementMonitor;
import io.clickframe.internal.engine.TextRows;
import io.clickframe.internal.rowbinary.Transport;
import io.clickframe.spi.BatchStream;
import io.clickframe.spi.ByteChunks;
import io.clickframe.spi.HiddenTexts;
import io.clickframe.spi.QueryOptions;
import io.clickframe.spi.QueryProgress;
import io.clickframe.spi.QueryRun;
import io.clickframe.spi.SqlStatement;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.arrow.memory.BufferAllocator;
import org.jspecify.annotations.Nullable;

/**
 * One opened engine: its endpoints, and the statements that run on them. Thread-safe.
 *
 * <p>Closing goes from the inside out: streams, what stops statements, connections.
 */
public final class ServerSession implements AutoCloseable {
  private final Endpoints endpoints;
  private final Attempts attempts;
  private final Requests requests;
  private final Killer killer;
  private final StatementMonitor<ServerRun> monitor;
  private final Set<ServerBatchStream> streams = ConcurrentHashMap.newKeySet();
  private final @Nullable ServerSession owner;
  private final Place place;
  private volatile boolean closed;

  /** Sends nothing. */
  public ServerSession(ServerOptions options) {
    this.endpoints = new Endpoints(options);
    this.attempts = new Attempts(endpoints, options.retries());
    this.requests = new Requests(options);
    this.killer = new Killer(requests);
    this.monitor = new StatementMonitor<>("server", this::stop);
    this.owner = null;
    this.place = Place.ANY;
  }

  private ServerSession(ServerSession owner, Place place) {
    this.endpoints = owner.endpoints;
    this.attempts = owner.attempts;
    this.requests = owner.requests;
    this.killer = owner.killer;
    this.monitor = owner.monitor;
    this.owner = owner;
    this.place = place;
  }

  /** The same endpoints, with statements in a session of the server. */
  public ServerSession inSession() {
    requireOpen();
    return new ServerSession(this, Place.session(endpoints.next()));
  }

  /** The text of a one-cell result whose type is String. */
  public String cell(String sql) {
    return rows(SqlStatement.of(sql)).getFirst().getFirst();
  }

  /** The result columns of a statement, from metadata alone. */
  public Schema describe(SqlStatement statement) {
    return Descriptions.schema(rows(Descriptions.of(statement)));
  }

  /** The rows of a small statement whose columns are all String, such as {@code EXPLAIN …}. */
  public List<List<String>> rows(SqlStatement statement) {
    return TextRows.rows(
        whole(statement, ClickHouseFormat.RowBinaryWithNamesAndTypes, Effect.NONE));
  }

  /** Runs a statement that gives no rows; what it gives nevertheless is thrown away. */
  public void run(SqlStatement statement) {
    whole(statement, ClickHouseFormat.Null, Effect.WRITES);
  }

  /** Runs an {@code INSERT … SELECT} to its end. */
  public void insert(SqlStatement insert, QueryOptions options) {
    ServerRun run = ServerRun.ofRun();
    runsHere(run);
    whole(run, Limits.apply(insert, options), ClickHouseFormat.Null, Effect.WRITES);
  }

  /** Loads rows; see {@link io.clickframe.spi.Engine#insert}. */
  public void insert(SqlStatement insert, String format, ByteChunks chunks) {
    RowBody body = new RowBody(chunks);
    ServerErrors errors = errors(insert);
    try {
      watched(
          new ServerRun(),
          errors,
          Effect.WRITES,
          attempt -> {
            requests.insert(attempt, insert, ClickHouseFormat.valueOf(format), place, body);
            return true;
          });
    } catch (ClickFrameException e) {
      RuntimeException first = body.failure();
      throw first == null ? e : first;
    }
  }

  /**
   * Starts a statement; see {@link io.clickframe.spi.Engine#query}.
   *
   * @param known the result's columns, or null if the server has to be asked
   */
  public BatchStream query(
      SqlStatement statement,
      @Nullable Schema known,
      QueryOptions options,
      BufferAllocator allocator) {
    requireOpen();
    SqlStatement limited = Limits.apply(statement, options);
    ServerErrors errors = errors(limited);
    ServerRun run = ServerRun.ofRun();
    ServerBatchStream stream;
    try {
      monitor.watch(run);
      run.enter();
      runsHere(run);
      long start = System.nanoTime();
      Schema schema = known == null ? describe(limited) : known;
      SqlStatement sent = Transport.wrap(limited, schema);
      QueryResponse response =
          attempts.run(
              run,
              place,
              true,
              errors,
              attempt ->
                  run.answered(
                      requests.query(attempt, sent, ClickHouseFormat.ArrowStream, place, false)));
      heard(response);
      stream = new ServerBatchStream(this, run, response, allocator, schema, errors, start);
      streams.add(stream);
    } catch (RuntimeException e) {
      monitor.forget(run);
      throw run.isCancelled() ? EngineErrors.cancelled(errors.shown()) : e;
    } finally {
      run.leave();
    }
    if (closed) { // closed while this statement started: the closing thread may not have seen it
      stream.close();
      throw stale();
    }
    return stream;
  }

  void cancel(ServerRun run) {
    monitor.cancel(run);
  }

  /** Hangs up, and has the server stop what runs there. */
  void stop(ServerRun run) {
    ServerRun.Attempt attempt = run.hangUp();
    if (attempt != null) {
      killer.kill(attempt);
    }
  }

  /** How far a running statement is, or null if it no longer runs. */
  @Nullable QueryProgress progress(ServerRun run) {
    ServerRun.Attempt attempt = run.current();
    return attempt == null ? null : killer.progress(attempt);
  }

  /** Whoever wants to know how far the run is that this thread waits for asks here. */
  private void runsHere(ServerRun run) {
    QueryRun told = QueryRun.current();
    if (told != null) {
      told.runningOn(() -> run.isRunning() ? progress(run) : null);
    }
  }

  /** What the server has read by the time it begins to answer stands in its answer's head. */
  private static void heard(QueryResponse response) {
    QueryRun run = QueryRun.current();
    Metric rows = response.getMetrics().getMetric(ServerMetrics.NUM_ROWS_READ);
    Metric bytes = response.getMetrics().getMetric(ServerMetrics.NUM_BYTES_READ);
    if (run != null && rows != null && bytes != null && rows.getLong() > 0) {
      run.heard(new QueryProgress(rows.getLong(), bytes.getLong(), QueryProgress.UNKNOWN));
    }
  }

  /** Takes back what a stream held. */
  void ended(ServerBatchStream stream, ServerRun run) {
    streams.remove(stream);
    monitor.forget(run);
  }

  @Override
  public void close() {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
    }
    if (owner == null) {
      monitor.cancelAll();
    }
    streams.forEach(ServerBatchStream::close);
    if (owner != null) {
      return;
    }
    monitor.close();
    killer.close();
    endpoints.close();
  }

  /** Whether a statement may be done twice. */
  private enum Effect {
    NONE,
    WRITES
  }

  private byte[] whole(SqlStatement statement, ClickHouseFormat format, Effect effect) {
    return whole(new ServerRun(), statement, format, effect);
  }

  private byte[] whole(
      ServerRun run, SqlStatement statement, ClickHouseFormat format, Effect effect) {
    ServerErrors errors = errors(statement);
    return watched(
        run,
        errors,
        effect,
        attempt -> {
          QueryResponse response = requests.query(attempt, statement, format, place, true);
          try (InputStream in = response.getInputStream()) {
            heard(response);
            return in.readAllBytes();
          } catch (IOException e) {
            throw errors.cut(attempt.endpoint(), 0, String.valueOf(e.getMessage()), e);
          } finally {
            Answers.close(response);
          }
        });
  }

  /** Runs a statement that the monitor can stop. */
  private <T> T watched(
      ServerRun run, ServerErrors errors, Effect effect, Attempts.Sending<T> sending) {
    requireOpen();
    try {
      monitor.watch(run);
      run.enter();
      return attempts.run(run, place, effect == Effect.NONE, errors, sending);
    } catch (ClickFrameException e) {
      ServerRun.Attempt attempt = run.current();
      if (effect == Effect.WRITES
          && attempt != null
          && !(e instanceof EngineUnavailableException)) {
        killer.killAndAwait(attempt);
      }
      throw run.isCancelled() ? EngineErrors.cancelled(errors.shown()) : e;
    } finally {
      run.leave();
      monitor.forget(run);
    }
  }

  private static ServerErrors errors(SqlStatement statement) {
    HiddenTexts hidden = HiddenTexts.of(HiddenTexts.reveal(statement).values());
    return new ServerErrors(hidden, statement.sql(), statement.sources());
  }

  private void requireOpen() {
    if (closed || (owner != null && owner.closed)) {
      throw stale();
    }
  }

  private static StaleObjectException stale() {
    return new StaleObjectException(
        "The engine is closed; open another one before running statements.", null);
  }
}
