package io.clickframe.sourcetest.wire;

import io.clickframe.engine.chdb.internal.ffi.ChdbLibrary;
import io.clickframe.engine.chdb.internal.ffi.ConnectionHandle;
import io.clickframe.engine.chdb.internal.ffi.ForeignChdbLibrary;
import io.clickframe.engine.chdb.internal.ffi.ResultHandle;
import io.clickframe.engine.chdb.internal.load.LibraryLocator;
import io.clickframe.engine.chdb.internal.load.Surroundings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/**
 * The engine that answers: libchdb in this process, with its tables in memory. Every query has a
 * connection of its own, so that its settings are nobody else's. Thread-safe.
 */
final class ServedEngine implements AutoCloseable {
  private static final String MARK = "log_comment";
  private static final AtomicLong SEQUENCE = new AtomicLong();

  private final ChdbLibrary library;
  private final NativeBlocks.Functions functions;

  /** Keeps the tables, and runs what is short. */
  private final ConnectionHandle own;

  private boolean closed;

  ServedEngine() {
    Path file = new LibraryLocator(Surroundings.current()).locate();
    library = ForeignChdbLibrary.load(file);
    functions = new NativeBlocks.Functions(library, file);
    own = connect();
  }

  /** Runs a statement on the engine's own connection, and gives its result as text. */
  synchronized String run(String sql) throws ServerException {
    if (closed) {
      throw new ServerException(ServerException.UNKNOWN_EXCEPTION, "The server ends");
    }
    return new String(run(own, sql, "TSVRaw"), StandardCharsets.UTF_8).strip();
  }

  boolean hasTable(String database, String table) throws ServerException {
    return !run("SELECT count() FROM system.tables WHERE (database, name) = (%s, %s)"
            .formatted(text(database), text(table)))
        .equals("0");
  }

  /** A connection for one statement with its settings. */
  Running connection(Map<String, String> settings) throws ServerException {
    Running running = new Running("wire " + SEQUENCE.incrementAndGet());
    try {
      running.set(settings);
      return running;
    } catch (ServerException e) {
      running.close();
      throw e;
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    library.closeConn(own);
  }

  private ConnectionHandle connect() {
    return Objects.requireNonNull(library.connect(List.of("clickhouse")), "no connection");
  }

  private byte[] run(ConnectionHandle connection, String sql, String format)
      throws ServerException {
    byte[] text = sql.getBytes(StandardCharsets.UTF_8);
    ResultHandle result =
        Objects.requireNonNull(library.queryWithParamsN(connection, text, format, List.of()));
    try {
      String error = library.resultError(result);
      if (error != null) {
        throw ServerException.said(error);
      }
      return library.resultBuffer(result);
    } finally {
      library.destroyQueryResult(result);
    }
  }

  private static String text(String value) {
    return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }

  /** A connection for one statement. */
  final class Running implements AutoCloseable {
    private final String mark;
    private final ConnectionHandle connection = connect();

    private Running(String mark) {
      this.mark = mark;
    }

    private void set(Map<String, String> settings) throws ServerException {
      String assignments =
          settings.entrySet().stream()
              .filter(setting -> !setting.getKey().equals(MARK))
              .map(setting -> setting.getKey() + " = " + text(setting.getValue()))
              .collect(Collectors.joining(", "));
      run(connection, "SET " + MARK + " = " + text(mark), "Null");
      if (!assignments.isEmpty()) {
        run(connection, "SET " + assignments, "Null");
      }
    }

    NativeBlocks select(String sql) throws ServerException {
      return NativeBlocks.of(functions, connection, sql);
    }

    /** The whole result of a statement that is no SELECT, in the format {@code Native}. */
    byte[] block(String sql) throws ServerException {
      return run(connection, sql, "Native");
    }

    /** Asks the statement to stop; called from another thread. */
    void kill() throws ServerException {
      ServedEngine.this.run("KILL QUERY WHERE Settings['log_comment'] = " + text(mark) + " ASYNC");
    }

    @Override
    public void close() {
      library.closeConn(connection);
    }
  }
}
