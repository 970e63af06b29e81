package io.clickframe.engine.chdb.internal;

import io.clickframe.engine.chdb.internal.ffi.ArrowExport;
import io.clickframe.engine.chdb.internal.ffi.ResultCounts;
import io.clickframe.engine.chdb.internal.ffi.StatementAnalysis;
import io.clickframe.spi.ByteChunks;
import java.util.List;
import org.apache.arrow.memory.BufferAllocator;

/**
 * A connection that keeps what is set on it: one statement at a time, by one thread at a time. What
 * the engine refuses is an {@link EngineRefusal}.
 */
public final class DirectConnection implements AutoCloseable {
  private final DirectSession session;
  private final Connection connection;
  private final String mark;

  DirectConnection(DirectSession session, Connection connection, String mark) {
    this.session = session;
    this.connection = connection;
    this.mark = mark;
  }

  /** What the setting {@link DirectSession#MARK_SETTING} has on it. */
  public String mark() {
    return mark;
  }

  /** Statements from now on can be stopped, as the one that is returned. */
  public DirectStatement begin() {
    DirectStatement statement = new DirectStatement(mark);
    session.watch(statement);
    return statement;
  }

  /** The statement is over. */
  public void end(DirectStatement statement) {
    session.forget(statement);
  }

  /** What a text is, by the engine's parser. */
  public StatementAnalysis analyse(byte[] sql) {
    return connection.library().texts().classify(connection.handle(), sql);
  }

  /** Runs any statement to its end; the result is in memory as a whole. */
  public TextResult run(DirectQuery query, String format) {
    return connection.runCounted(encoded(query), format);
  }

  /** Starts a SELECT whose result comes in chunks, each with the format's header and footer. */
  public TextStream stream(DirectQuery query, String format, DirectStatement running) {
    EncodedStatement encoded = encoded(query);
    return new TextStream(
        session, connection, running, encoded, connection.streamText(encoded, format));
  }

  /** Starts a SELECT whose result comes in batches. */
  public DirectBatches batches(
      DirectQuery query, BufferAllocator allocator, DirectStatement running) {
    EncodedStatement encoded = encoded(query);
    return new DirectBatches(
        session,
        connection,
        running,
        encoded,
        connection.stream(encoded, ArrowExport.AS_BINARY),
        allocator);
  }

  /** Loads rows: {@code INSERT INTO t (a, b)}, without what comes behind. */
  public ResultCounts insert(DirectQuery query, String format, ByteChunks chunks) {
    return connection.insert(encoded(query), format, chunks);
  }

  /** Throws away what a failed statement may have left to the next one. */
  public void cleanse() {
    run(new DirectQuery(new byte[] {'S', 'E', 'L', 'E', 'C', 'T', ' ', '1'}, List.of()), "TSV");
  }

  private static EncodedStatement encoded(DirectQuery query) {
    return EncodedStatement.verbatim(query.sql(), query.parameters());
  }

  @Override
  public void close() {
    connection.close();
  }
}
