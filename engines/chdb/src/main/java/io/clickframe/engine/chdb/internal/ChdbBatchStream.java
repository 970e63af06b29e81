package io.clickframe.engine.chdb.internal;

import io.clickframe.Schema;
import io.clickframe.engine.chdb.internal.arrow.ArrowBatchReader;
import io.clickframe.engine.chdb.internal.arrow.ArrowBatchReader.Outcome;
import io.clickframe.engine.chdb.internal.ffi.ForeignChdbLibrary;
import io.clickframe.engine.chdb.internal.ffi.ResultHandle;
import io.clickframe.internal.engine.StatementStream;
import io.clickframe.spi.QueryProgress;
import io.clickframe.spi.StreamTime;
import java.util.function.BooleanSupplier;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.jspecify.annotations.Nullable;

/** A running statement's batches. What it holds is on the C side: stream handle and connection. */
final class ChdbBatchStream extends StatementStream {
  private final ChdbSession session;
  private final Connection connection;
  private final MarkedStatement running;
  private final ResultHandle handle;
  private final ArrowBatchReader reader;
  private final EncodedStatement statement;
  private volatile long waited;

  ChdbBatchStream(
      ChdbSession session,
      Connection connection,
      MarkedStatement running,
      ResultHandle handle,
      ForeignChdbLibrary library,
      BufferAllocator allocator,
      Schema schema,
      EncodedStatement statement,
      long start) {
    super(running, schema, statement.shown(), start);
    this.session = session;
    this.connection = connection;
    this.running = running;
    this.handle = handle;
    this.statement = statement;
    this.reader =
        new ArrowBatchReader(library, allocator, NativeObjects.BATCHES, this::requireSameColumns);
  }

  @Override
  protected @Nullable VectorSchemaRoot read() {
    return switch (reader.read(
        out ->
            timed(() -> connection.library().streamFetchArrow(connection.handle(), handle, out)))) {
      case Outcome.Batch(VectorSchemaRoot root) -> root;
      case Outcome.End _ -> null;
      case Outcome.Failed _ -> {
        String error = connection.library().resultError(handle);
        end(Ending.FAILED);
        throw statement.refused(error);
      }
    };
  }

  @SuppressWarnings("NonAtomicVolatileUpdate") // one thread reads
  private boolean timed(BooleanSupplier fetch) {
    long begin = System.nanoTime();
    try {
      return fetch.getAsBoolean();
    } finally {
      waited += System.nanoTime() - begin;
    }
  }

  @Override
  protected StreamTime waits() {
    return new StreamTime(waited, 0, 0);
  }

  @Override
  public void cancel() {
    session.cancel(running);
  }

  @Override
  protected @Nullable QueryProgress progress() {
    return session.progress(running);
  }

  @Override
  protected void release(Ending ending) {
    if (ending == Ending.STOPPED) {
      // The engine waits in this call until the statement has stopped, so it must be killed before.
      session.cancel(running);
      connection.library().streamCancelQuery(connection.handle(), handle);
    }
    connection.destroy(handle);
    session.ended(this, connection, running, ending == Ending.READ);
  }
}
