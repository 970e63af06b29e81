package io.clickframe.engine.chdb.internal;

import io.clickframe.Schema;
import io.clickframe.engine.chdb.internal.arrow.ArrowBatchReader;
import io.clickframe.engine.chdb.internal.arrow.ArrowBatchReader.Outcome;
import io.clickframe.engine.chdb.internal.ffi.ForeignChdbLibrary;
import io.clickframe.engine.chdb.internal.ffi.ResultHandle;
import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import io.clickframe.error.QueryCancelledException;
import io.clickframe.error.StaleObjectException;
import io.clickframe.internal.engine.EngineErrors;
import io.clickframe.spi.BatchStream;
import io.clickframe.spi.QueryStats;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.types.pojo.Field;
import org.jspecify.annotations.Nullable;

/**
 * A running statement's batches. The native side (stream handle and connection) is freed as soon as
 * the last batch was read, the statement failed, or the stream is closed; whatever comes first,
 * once.
 */
final class ChdbBatchStream implements BatchStream {
  private final ChdbSession session;
  private final Connection connection;
  private final RunningStatement running;
  private final ResultHandle handle;
  private final ArrowBatchReader reader;
  private final Schema schema;
  private final EncodedStatement statement;
  private final long start;
  private final ReentrantLock lock = new ReentrantLock();

  private boolean freed;
  private @Nullable RuntimeException failure;
  private volatile boolean closed;
  private volatile QueryStats stats = new QueryStats(QueryStats.UNKNOWN, QueryStats.UNKNOWN, 0);

  ChdbBatchStream(
      ChdbSession session,
      Connection connection,
      RunningStatement running,
      ResultHandle handle,
      ForeignChdbLibrary library,
      BufferAllocator allocator,
      Schema schema,
      EncodedStatement statement,
      long start) {
    this.session = session;
    this.connection = connection;
    this.running = running;
    this.handle = handle;
    this.schema = schema;
    this.statement = statement;
    this.start = start;
    this.reader =
        new ArrowBatchReader(library, allocator, NativeObjects.BATCHES, this::requireSameColumns);
  }

  @Override
  public Schema schema() {
    return schema;
  }

  @Override
  public @Nullable VectorSchemaRoot next() {
    lock.lock();
    try {
      if (closed) {
        throw new StaleObjectException(
            "The stream is closed; run the statement again to read its rows.", null);
      }
      if (failure != null) {
        throw failure;
      }
      return freed ? null : fetch();
    } finally {
      lock.unlock();
    }
  }

  private @Nullable VectorSchemaRoot fetch() {
    running.enter();
    try {
      if (running.isInterrupted()) {
        running.cancel();
      }
      while (!running.isCancelled()) {
        switch (reader.read(
            out -> connection.library().streamFetchArrow(connection.handle(), handle, out))) {
          case Outcome.Batch(VectorSchemaRoot root) -> {
            if (root.getRowCount() > 0) {
              return root;
            }
            root.close();
          }
          case Outcome.End _ -> {
            free(Ending.READ);
            return null;
          }
          case Outcome.Failed _ -> {
            String error = connection.library().resultError(handle);
            free(Ending.FAILED);
            throw running.isCancelled() ? cancelled() : statement.refused(error);
          }
        }
      }
      throw cancelled();
    } catch (RuntimeException e) {
      failure = e;
      free(Ending.STOPPED);
      throw e;
    } finally {
      running.leave();
    }
  }

  private QueryCancelledException cancelled() {
    return EngineErrors.cancelled(statement.shown());
  }

  @Override
  public void cancel() {
    session.cancel(running);
  }

  @Override
  public QueryStats stats() {
    if (running.isRunning()) {
      for (List<String> row : session.progress(running)) {
        stats =
            new QueryStats(
                Long.parseLong(row.get(0)), Long.parseLong(row.get(1)), System.nanoTime() - start);
      }
    }
    return stats;
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    if (running.isRunning()) {
      session.cancel(running); // gets a thread out of next(), and lets the engine stop at once
    }
    lock.lock();
    try {
      closed = true;
      free(Ending.STOPPED);
    } finally {
      lock.unlock();
    }
  }

  private void free(Ending ending) {
    if (freed) {
      return;
    }
    freed = true;
    stats = new QueryStats(stats.rowsRead(), stats.bytesRead(), System.nanoTime() - start);
    if (ending == Ending.STOPPED) {
      // The engine waits in this call until the statement has stopped, so it must be killed before.
      session.cancel(running);
      connection.library().streamCancelQuery(connection.handle(), handle);
    }
    connection.destroy(handle);
    session.ended(this, connection, running, ending == Ending.READ);
  }

  /** A name in Arrow's C structs ends at the first NUL. */
  private static String inC(String name) {
    int end = name.indexOf('\0');
    return end < 0 ? name : name.substring(0, end);
  }

  private void requireSameColumns(org.apache.arrow.vector.types.pojo.Schema arrow) {
    List<String> names = arrow.getFields().stream().map(Field::getName).toList();
    if (!names.equals(schema.names().stream().map(ChdbBatchStream::inC).toList())) {
      throw new ClickFrameException(
          ErrorCode.INTERNAL,
          "The engine described the columns "
              + schema.names()
              + " but sends "
              + names
              + ". If a source changed meanwhile, run the statement again.");
    }
  }

  /** Why the native side is freed. */
  private enum Ending {
    /** The last batch was read; the connection is clean. */
    READ,
    /** The engine gave up. */
    FAILED,
    /** The engine may still be at it. */
    STOPPED
  }
}
