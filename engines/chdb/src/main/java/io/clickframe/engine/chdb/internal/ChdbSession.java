package io.clickframe.engine.chdb.internal;

import io.clickframe.Schema;
import io.clickframe.engine.chdb.internal.ffi.ArrowExport;
import io.clickframe.engine.chdb.internal.ffi.ConnectionHandle;
import io.clickframe.engine.chdb.internal.ffi.ForeignChdbLibrary;
import io.clickframe.engine.chdb.internal.ffi.ResultCounts;
import io.clickframe.engine.chdb.internal.ffi.ResultHandle;
import io.clickframe.error.ClickFrameException;
import io.clickframe.error.EngineUnavailableException;
import io.clickframe.error.ErrorCode;
import io.clickframe.internal.engine.Descriptions;
import io.clickframe.internal.engine.EngineErrors;
import io.clickframe.internal.engine.Limits;
import io.clickframe.internal.engine.ProcessRows;
import io.clickframe.internal.engine.StatementMonitor;
import io.clickframe.internal.engine.TextRows;
import io.clickframe.internal.rowbinary.Transport;
import io.clickframe.spi.BatchStream;
import io.clickframe.spi.ByteChunks;
import io.clickframe.spi.QueryOptions;
import io.clickframe.spi.QueryProgress;
import io.clickframe.spi.QueryRun;
import io.clickframe.spi.SqlStatement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.apache.arrow.memory.BufferAllocator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One opened engine: its connections, and the statements that run on them. Thread-safe.
 *
 * <p>Closing goes from the inside out: streams, connections, and with the last session of the
 * process the storage.
 */
public final class ChdbSession implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ChdbSession.class);
  private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(10);

  private final ForeignChdbLibrary library;
  private final Storage storage;

  private final ConnectionPool pool;
  private final ControlConnection control;
  private final StatementMonitor<MarkedStatement> monitor;
  private final Set<ChdbBatchStream> streams = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  private ChdbSession(ForeignChdbLibrary library, Storage storage) {
    this.library = library;
    this.storage = storage;
    this.pool = new ConnectionPool(() -> connect(List.of()));
    this.control = new ControlConnection(() -> connect(List.of()));
    this.monitor = new StatementMonitor<>("chdb", this::kill);
  }

  /** Boots the engine, or joins the booted one: the first connection shows that it can start. */
  static ChdbSession open(ForeignChdbLibrary library, Storage storage) {
    ChdbSession session = new ChdbSession(library, storage);
    try {
      session.pool.giveBack(session.pool.lease());
      return session;
    } catch (Throwable e) {
      session.monitor.close();
      throw e;
    }
  }

  /** Whether its tables outlive the process. */
  public boolean isPersistent() {
    return storage.folder() != null;
  }

  /** The text of a one-cell result whose type is String. */
  public String cell(String sql) {
    return rows(SqlStatement.of(sql)).getFirst().getFirst();
  }

  /** The result columns of a statement, from metadata alone. */
  public Schema describe(SqlStatement statement) {
    return onConnection(statement, connection -> describe(connection, statement));
  }

  /** The rows of a small statement whose columns are all String, such as {@code EXPLAIN …}. */
  public List<List<String>> rows(SqlStatement statement) {
    return onConnection(statement, connection -> rows(connection, statement));
  }

  /** Runs a statement that gives no rows; what it gives nevertheless is thrown away. */
  public void run(SqlStatement statement) {
    EncodedStatement encoded = EncodedStatement.of(statement);
    onConnection(statement, connection -> connection.run(encoded, "Null"));
  }

  /** Runs an {@code INSERT … SELECT} to its end. */
  public void insert(SqlStatement insert, QueryOptions options) {
    QueryRun run = QueryRun.current();
    MarkedStatement running = MarkedStatement.ofRun();
    runsHere(running);
    runMarked(
        running,
        Limits.apply(insert, options),
        (connection, encoded) -> {
          ResultCounts counts = connection.runCounted(encoded, "Null").counts();
          if (run != null && counts.rowsRead() > 0) {
            run.heard(
                new QueryProgress(counts.rowsRead(), counts.bytesRead(), QueryProgress.UNKNOWN));
          }
        });
  }

  /** Loads rows; see {@link io.clickframe.spi.Engine#insert}. */
  public void insert(SqlStatement insert, String format, ByteChunks chunks) {
    runMarked(
        new MarkedStatement(),
        insert,
        (connection, encoded) -> connection.insert(encoded, format, chunks));
  }

  /**
   * Starts a statement; see {@link io.clickframe.spi.Engine#query}.
   *
   * @param known the result's columns, or null if the engine has to be asked
   */
  public BatchStream query(
      SqlStatement statement,
      @Nullable Schema known,
      QueryOptions options,
      BufferAllocator allocator) {
    MarkedStatement running = MarkedStatement.ofRun();
    SqlStatement limited = Limits.apply(statement, options);
    SqlStatement marked = running.mark(limited);
    Connection connection = pool.lease();
    ChdbBatchStream stream;
    try {
      monitor.watch(running);
      running.enter();
      runsHere(running);
      long start = System.nanoTime();
      Schema schema = known == null ? describe(connection, marked) : known;
      EncodedStatement sent =
          EncodedStatement.of(Transport.wrap(marked, schema)).shownAs(limited.sql());
      ResultHandle handle = connection.stream(sent, ArrowExport.STRICT);
      stream =
          new ChdbBatchStream(
              this, connection, running, handle, library, allocator, schema, sent, start);
      streams.add(stream);
    } catch (RuntimeException e) {
      monitor.forget(running);
      pool.discard(connection);
      throw running.isCancelled() ? EngineErrors.cancelled(limited.sql()) : e;
    } finally {
      running.leave();
    }
    if (closed) { // closed while this statement started: the closing thread may not have seen it
      stream.close();
      throw ConnectionPool.stale();
    }
    return stream;
  }

  void cancel(MarkedStatement running) {
    monitor.cancel(running);
  }

  private void kill(MarkedStatement running) {
    // SYNC would wait for ever: the statement ends only when its reader asks for the next batch.
    control.run("KILL QUERY WHERE " + running.condition() + " ASYNC");
  }

  /** How far a running statement is, or null if it no longer runs. */
  @Nullable QueryProgress progress(MarkedStatement running) {
    String question = ProcessRows.question(running.condition());
    return ProcessRows.progress(TextRows.rows(control.run(question)));
  }

  /** Whoever wants to know how far the run is that this thread waits for asks here. */
  private void runsHere(MarkedStatement running) {
    QueryRun run = QueryRun.current();
    if (run != null) {
      run.runningOn(() -> running.isRunning() ? progress(running) : null);
    }
  }

  /** Takes back what a stream held; its native side is freed already. */
  void ended(ChdbBatchStream stream, Connection connection, MarkedStatement run, boolean clean) {
    streams.remove(stream);
    monitor.forget(run);
    if (clean) {
      pool.giveBack(connection);
    } else {
      pool.discard(connection);
    }
  }

  @Override
  public void close() {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
    }
    monitor.cancelAll();
    streams.forEach(ChdbBatchStream::close);
    if (!pool.close(CLOSE_PATIENCE)) {
      LOG.warn(
          "The embedded engine was closed while statements still ran; {} connections stay open",
          NativeObjects.CONNECTIONS.get());
    }
    monitor.close();
    control.close();
    ChdbProcess.closed(this);
  }

  private <T> T onConnection(SqlStatement statement, Function<Connection, T> work) {
    return onConnection(new MarkedStatement(), statement, work);
  }

  /** Runs a statement that the monitor can find, and so stop. */
  private void runMarked(
      MarkedStatement running,
      SqlStatement statement,
      BiConsumer<Connection, EncodedStatement> work) {
    EncodedStatement encoded = EncodedStatement.of(running.mark(statement));
    onConnection(
        running,
        statement,
        connection -> {
          work.accept(connection, encoded);
          return true;
        });
  }

  private <T> T onConnection(
      MarkedStatement running, SqlStatement statement, Function<Connection, T> work) {
    Connection connection = pool.lease();
    boolean clean = false;
    try {
      monitor.watch(running);
      running.enter();
      T result = work.apply(connection);
      clean = true;
      return result;
    } catch (ClickFrameException e) {
      throw running.isCancelled() ? EngineErrors.cancelled(statement.sql()) : e;
    } finally {
      running.leave();
      monitor.forget(running);
      if (clean) {
        pool.giveBack(connection);
      } else {
        pool.discard(connection);
      }
    }
  }

  private static Schema describe(Connection connection, SqlStatement statement) {
    return Descriptions.schema(rows(connection, Descriptions.of(statement)));
  }

  private static List<List<String>> rows(Connection connection, SqlStatement statement) {
    return TextRows.rows(connection.run(EncodedStatement.of(statement), TextRows.FORMAT));
  }

  /** A connection of the caller's own, with settings given as {@code --name=value}. */
  Connection connect(List<String> settings) {
    ConnectionHandle handle = library.connect(storage.arguments(settings));
    if (handle == null) {
      throw new EngineUnavailableException(
          ErrorCode.ENGINE_UNAVAILABLE,
          "The embedded engine cannot be opened on "
              + storage
              + ". If it is a folder, another process may have it open, or this process may not"
              + " write it; the engine has written its own reason to the standard error stream.",
          null);
    }
    return new Connection(library, handle);
  }
}
