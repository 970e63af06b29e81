package io.clickframe.engine.chdb.internal;

import io.clickframe.engine.chdb.internal.ffi.ResultHandle;
import org.jspecify.annotations.Nullable;

/** The chunks of a running SELECT. Used by one thread at a time. */
public final class TextStream implements AutoCloseable {
  private final DirectSession session;
  private final Connection connection;
  private final DirectStatement running;
  private final EncodedStatement statement;
  private final ResultHandle handle;
  private boolean ended;
  private boolean closed;

  TextStream(
      DirectSession session,
      Connection connection,
      DirectStatement running,
      EncodedStatement statement,
      ResultHandle handle) {
    this.session = session;
    this.connection = connection;
    this.running = running;
    this.statement = statement;
    this.handle = handle;
  }

  /** The next chunk, or null after the last one. */
  public @Nullable TextResult next() {
    if (ended) {
      return null;
    }
    TextResult chunk;
    try {
      chunk = connection.fetchText(handle, statement);
    } catch (EngineRefusal e) {
      ended = true;
      throw e;
    }
    ended = chunk.bytes().length == 0 && chunk.counts().rows() == 0;
    return ended ? null : chunk;
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
