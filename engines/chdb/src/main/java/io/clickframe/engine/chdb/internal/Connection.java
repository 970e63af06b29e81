package io.clickframe.engine.chdb.internal;

import io.clickframe.engine.chdb.internal.ffi.ArrowCallbacks;
import io.clickframe.engine.chdb.internal.ffi.ArrowExport;
import io.clickframe.engine.chdb.internal.ffi.ConnectionHandle;
import io.clickframe.engine.chdb.internal.ffi.ForeignChdbLibrary;
import io.clickframe.engine.chdb.internal.ffi.ForeignInserts;
import io.clickframe.engine.chdb.internal.ffi.InsertHandle;
import io.clickframe.engine.chdb.internal.ffi.ResultCounts;
import io.clickframe.engine.chdb.internal.ffi.ResultHandle;
import io.clickframe.spi.ByteChunks;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * An open connection: one statement at a time, by one thread at a time. After any failure it must
 * be closed and not used again, because the engine can leave the failed statement's output in it.
 */
final class Connection implements AutoCloseable {
  private final ForeignChdbLibrary library;
  private final ConnectionHandle handle;
  private boolean closed;

  Connection(ForeignChdbLibrary library, ConnectionHandle handle) {
    this.library = library;
    this.handle = handle;
    NativeObjects.CONNECTIONS.incrementAndGet();
  }

  ForeignChdbLibrary library() {
    return library;
  }

  ArrowCallbacks arrow() {
    return library;
  }

  ConnectionHandle handle() {
    return handle;
  }

  /** Runs a statement with a small result to its end. */
  byte[] run(EncodedStatement statement, String format) {
    return runCounted(statement, format).bytes();
  }

  /** The same, with what it took. */
  TextResult runCounted(EncodedStatement statement, String format) {
    ResultHandle result =
        checked(
            library.queryWithParamsN(handle, statement.bytes(), format, statement.parameters()),
            statement);
    return taken(result);
  }

  /** Starts a statement; its stream is destroyed with {@link #destroy}. */
  ResultHandle stream(EncodedStatement statement, ArrowExport export) {
    return checked(
        library.streamQueryArrowWithParamsN(
            handle, statement.bytes(), export, statement.parameters()),
        statement);
  }

  /** Starts a SELECT in a ClickHouse format; its stream is destroyed with {@link #destroy}. */
  ResultHandle streamText(EncodedStatement statement, String format) {
    return checked(
        library.texts().stream(handle, statement.bytes(), format, statement.parameters()),
        statement);
  }

  /** The next chunk of such a stream; without rows and bytes at the end. */
  TextResult fetchText(ResultHandle stream, EncodedStatement statement) {
    return taken(checked(library.texts().fetch(handle, stream), statement));
  }

  private TextResult taken(ResultHandle result) {
    try {
      return new TextResult(library.resultBuffer(result), library.texts().counts(result));
    } finally {
      destroy(result);
    }
  }

  /** Loads rows; if it fails or a chunk cannot be made, what was loaded so far may stay. */
  ResultCounts insert(EncodedStatement statement, String format, ByteChunks chunks) {
    ForeignInserts inserts = library.inserts();
    InsertHandle stream = inserts.insert(handle, statement.bytes(), format, statement.parameters());
    if (stream == null) {
      throw statement.refused(null);
    }
    NativeObjects.RESULTS.incrementAndGet();
    try {
      boolean fine = inserts.error(stream) == null;
      ByteBuffer chunk = fine ? chunks.next() : null;
      while (fine && chunk != null) {
        fine = inserts.append(stream, chunk);
        chunk = fine ? chunks.next() : null;
      }
      if (!fine) {
        throw statement.refused(inserts.error(stream));
      }
      return taken(checked(inserts.done(stream), statement)).counts();
    } finally {
      inserts.destroy(stream);
      NativeObjects.RESULTS.decrementAndGet();
    }
  }

  void destroy(ResultHandle result) {
    library.destroyQueryResult(result);
    NativeObjects.RESULTS.decrementAndGet();
  }

  private ResultHandle checked(@Nullable ResultHandle result, EncodedStatement statement) {
    if (result == null) {
      throw statement.refused(null);
    }
    NativeObjects.RESULTS.incrementAndGet();
    String error = library.resultError(result);
    if (error != null) {
      destroy(result);
      throw statement.refused(error);
    }
    return result;
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      library.closeConn(handle);
      NativeObjects.CONNECTIONS.decrementAndGet();
    }
  }
}
