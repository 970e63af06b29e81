package io.clickframe.engine.chdb.internal;

import io.clickframe.error.EngineUnavailableException;
import io.clickframe.error.ErrorCode;
import io.clickframe.error.QueryCancelledException;
import io.clickframe.error.StaleObjectException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Connections for statements, each leased to one statement at a time. Opening one costs a third of
 * a millisecond and a tenth of a megabyte, so few are kept idle. Thread-safe.
 */
final class ConnectionPool {
  static final int MOST_LEASED = 128;
  private static final int MOST_IDLE = 16;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Supplier<Connection> opener;
  private final Semaphore leases = new Semaphore(MOST_LEASED, true);
  private final Deque<Connection> idle = new ArrayDeque<>();
  private final Duration patience;
  private boolean closed;

  ConnectionPool(Supplier<Connection> opener) {
    this(opener, PATIENCE);
  }

  ConnectionPool(Supplier<Connection> opener, Duration patience) {
    this.opener = opener;
    this.patience = patience;
  }

  /** A connection for one statement; {@link #giveBack} or {@link #discard} it. */
  Connection lease() {
    requireOpen();
    awaitLease();
    try {
      requireOpen();
      Connection pooled = takeIdle();
      return pooled == null ? opener.get() : pooled;
    } catch (Throwable e) {
      leases.release();
      throw e;
    }
  }

  /** Takes back a connection whose statement went well to its end. */
  void giveBack(Connection connection) {
    if (!keep(connection)) {
      connection.close();
    }
    leases.release();
  }

  /** Closes a connection whose statement failed or was stopped; nobody shall see what it left. */
  void discard(Connection connection) {
    keepOneOpen();
    connection.close();
    leases.release();
  }

  /** With the last connection of the process the engine would end, and its tables in memory. */
  private void keepOneOpen() {
    synchronized (idle) {
      if (closed || !idle.isEmpty()) {
        return;
      }
    }
    Connection fresh;
    try {
      fresh = opener.get();
    } catch (EngineUnavailableException e) {
      return; // The next lease tries again, and says so.
    }
    if (!keep(fresh)) {
      fresh.close();
    }
  }

  /** Closes the idle connections and waits a while for the leased ones; false if some stay out. */
  boolean close(Duration patienceForLeased) {
    synchronized (idle) {
      closed = true;
      idle.forEach(Connection::close);
      idle.clear();
    }
    try {
      return leases.tryAcquire(MOST_LEASED, patienceForLeased.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void awaitLease() {
    boolean granted;
    try {
      granted =
          leases.tryAcquire() || leases.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new QueryCancelledException(
          "The thread was interrupted while it waited for a free connection.", 0, null, e);
    }
    if (!granted) {
      throw new EngineUnavailableException(
          ErrorCode.ENGINE_UNAVAILABLE,
          "No connection became free within "
              + patience.toSeconds()
              + " s: "
              + MOST_LEASED
              + " statements are open. Close results and streams that are no longer read, or run"
              + " fewer at once.",
          null);
    }
  }

  static StaleObjectException stale() {
    return new StaleObjectException(
        "The embedded engine is closed; open another one before running statements.", null);
  }

  private void requireOpen() {
    synchronized (idle) {
      if (closed) {
        throw stale();
      }
    }
  }

  private @Nullable Connection takeIdle() {
    synchronized (idle) {
      return idle.pollFirst();
    }
  }

  private boolean keep(Connection connection) {
    synchronized (idle) {
      if (closed || idle.size() >= MOST_IDLE) {
        return false;
      }
      idle.addFirst(connection);
      return true;
    }
  }
}
