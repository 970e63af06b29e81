package io.clickframe.engine.chdb.internal;

import io.clickframe.engine.chdb.internal.arrow.ArrowBatchReader;
import io.clickframe.engine.chdb.internal.arrow.ArrowBatchReader.Outcome;
import io.clickframe.engine.chdb.internal.ffi.ResultHandle;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.types.pojo.Schema;
import org.jspecify.annotations.Nullable;

/** The batches of a running SELECT. Used by one thread at a time. */
public final class DirectBatches implements AutoCloseable {
  private final DirectSession session;
  private final Connection connection;
  private final DirectStatement running;
  private final EncodedStatement statement;
  private final ResultHandle handle;
  private final ArrowBatchReader reader;
  private @Nullable Schema schema;
  private boolean ended;
  private boolean closed;

  DirectBatches(
      DirectSession session,
      Connection connection,
      DirectStatement running,
      EncodedStatement statement,
      ResultHandle handle,
      BufferAllocator allocator) {
    this.session = session;
    this.connection = connection;
    this.running = running;
    this.statement = statement;
    this.handle = handle;
    this.reader =
        new ArrowBatchReader(
            connection.arrow(), allocator, NativeObjects.BATCHES, read -> schema = read);
  }

  /** The next batch, which the caller closes, or null after the last one. */
  public @Nullable VectorSchemaRoot next() {
    if (ended) {
      return null;
    }
    return switch (reader.read(
        out -> connection.library().streamFetchArrow(connection.handle(), handle, out))) {
      case Outcome.Batch(VectorSchemaRoot root) -> root;
      case Outcome.End _ -> {
        ended = true;
        yield null;
      }
      case Outcome.Failed _ -> {
        ended = true;
        throw statement.refused(connection.library().resultError(handle));
      }
    };
  }

  /** The columns; known once {@link #next} was called, whatever it gave. */
  public Schema schema() {
    if (schema == null) {
      throw new IllegalStateException("next() comes first");
    }
    return schema;
  }

  /** Stops it if it still runs. */
  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    if (!ended) {
      // The engine waits in this call until the statement has stopped, so it must be killed before.
      session.cancel(running);
      connection.library().streamCancelQuery(connection.handle(), handle);
    }
    connection.destroy(handle);
  }
}
