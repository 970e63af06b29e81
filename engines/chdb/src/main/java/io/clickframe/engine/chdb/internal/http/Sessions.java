package io.clickframe.engine.chdb.internal.http;

import io.clickframe.engine.chdb.internal.DirectConnection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sessions by their ids: each has a connection of its own, on which temporary tables and settings
 * stay, and is dropped when nobody has used it for its time. Thread-safe.
 */
final class Sessions implements AutoCloseable {
  private static final Duration STANDARD = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofHours(1);

  private final Connections connections;
  private final Map<String, Session> sessions = new LinkedHashMap<>();

  Sessions(Connections connections) {
    this.connections = connections;
  }

  private static final class Session {
    private final DirectConnection connection;
    private boolean busy = true;
    private long dueNanos;

    Session(DirectConnection connection) {
      this.connection = connection;
    }
  }

  /** The time that a request gives its session. */
  static Duration timeout(Parameters parameters) throws Refusal {
    String text = parameters.get("session_timeout");
    if (text == null) {
      return STANDARD;
    }
    try {
      Duration timeout = Duration.ofSeconds(Long.parseUnsignedLong(text));
      if (timeout.compareTo(LONGEST) > 0) {
        throw Refusal.of(
            374,
            "INVALID_SESSION_TIMEOUT",
            "Session timeout '"
                + text
                + "' is larger than max_session_timeout: "
                + LONGEST.toSeconds());
      }
      return timeout;
    } catch (NumberFormatException | ArithmeticException e) {
      throw Refusal.of(374, "INVALID_SESSION_TIMEOUT", "Invalid session timeout: '" + text + "'");
    }
  }

  /**
   * The session's connection for one request.
   *
   * @param mustExist whether a session that is not there is an error
   * @param drops whether the session ends with the request
   * @throws Refusal if another request uses it
   */
  Lease lease(String id, Duration timeout, boolean mustExist, boolean drops) throws Refusal {
    Session session = take(id, mustExist);
    return new Lease() {
      private boolean failed;

      @Override
      public DirectConnection connection() {
        return session.connection;
      }

      @Override
      public boolean isSession() {
        return true;
      }

      @Override
      public void changed() {
        // It is the session's.
      }

      @Override
      public void failed() {
        failed = true;
      }

      @Override
      public void close() {
        if (failed) {
          session.connection.cleanse();
        }
        giveBack(id, session, timeout, drops);
      }
    };
  }

  private synchronized Session take(String id, boolean mustExist) throws Refusal {
    expire();
    Session known = sessions.get(id);
    if (known == null) {
      if (mustExist) {
        throw Refusal.of(372, "SESSION_NOT_FOUND", "Session " + id + " not found");
      }
      known = new Session(connections.open());
      sessions.put(id, known);
      return known;
    }
    if (known.busy) {
      throw Refusal.of(
          373, "SESSION_IS_LOCKED", "Session " + id + " is locked by a concurrent client");
    }
    known.busy = true;
    return known;
  }

  private synchronized void giveBack(String id, Session session, Duration timeout, boolean drops) {
    session.busy = false;
    session.dueNanos = System.nanoTime() + timeout.toNanos();
    if (drops && sessions.remove(id, session)) {
      session.connection.close();
    }
  }

  /** Drops sessions that nobody has used for their time; called now and then. */
  synchronized void expire() {
    List<DirectConnection> expired = new ArrayList<>();
    for (Iterator<Session> all = sessions.values().iterator(); all.hasNext(); ) {
      Session session = all.next();
      if (!session.busy && session.dueNanos - System.nanoTime() < 0) {
        all.remove();
        expired.add(session.connection);
      }
    }
    expired.forEach(DirectConnection::close);
  }

  @Override
  public synchronized void close() {
    sessions.values().stream().filter(s -> !s.busy).forEach(s -> s.connection.close());
    sessions.clear();
  }
}
