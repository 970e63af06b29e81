package io.clickframe.engine.chdb.internal.http;

import io.clickframe.engine.chdb.internal.DirectConnection;
import io.clickframe.engine.chdb.internal.DirectSession;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Connections for requests without a session; few are kept idle. Thread-safe. */
final class Connections implements AutoCloseable {
  private static final int MOST_IDLE = 16;

  /** The embedded engine takes expressions for statements; a server does not. */
  private static final List<String> DEFAULTS = List.of("--implicit_select=0");

  private final DirectSession session;
  private final Deque<DirectConnection> idle = new ArrayDeque<>();
  private boolean closed;

  Connections(DirectSession session) {
    this.session = session;
  }

  /** A new one, which nobody else will get. */
  DirectConnection open() {
    return session.connect(DEFAULTS);
  }

  Lease lease() {
    DirectConnection pooled = takeIdle();
    DirectConnection connection = pooled == null ? open() : pooled;
    return new Lease() {
      private boolean clean = true;

      @Override
      public DirectConnection connection() {
        return connection;
      }

      @Override
      public boolean isSession() {
        return false;
      }

      @Override
      public void changed() {
        clean = false;
      }

      @Override
      public void failed() {
        clean = false;
      }

      @Override
      public void close() {
        if (!clean || !keep(connection)) {
          connection.close();
        }
      }
    };
  }

  private synchronized @Nullable DirectConnection takeIdle() {
    return idle.pollFirst();
  }

  private synchronized boolean keep(DirectConnection connection) {
    if (closed || idle.size() >= MOST_IDLE) {
      return false;
    }
    idle.addFirst(connection);
    return true;
  }

  @Override
  public synchronized void close() {
    closed = true;
    idle.forEach(DirectConnection::close);
    idle.clear();
  }
}
