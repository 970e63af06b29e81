package io.clickframe.engine.chdb.internal.http;

import io.clickframe.engine.chdb.internal.DirectSession;
import io.clickframe.engine.chdb.internal.DirectStatement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What runs, by the clients' query ids. Thread-safe. */
final class RunningQueries {
  private final DirectSession session;
  private final Map<String, DirectStatement> running = new ConcurrentHashMap<>();

  RunningQueries(DirectSession session) {
    this.session = session;
  }

  /**
   * @param id raw text
   * @throws Refusal if one with that id runs
   */
  void add(String id, DirectStatement statement) throws Refusal {
    if (running.putIfAbsent(id, statement) != null) {
      throw Refusal.of(
          216,
          "QUERY_WITH_SAME_ID_IS_ALREADY_RUNNING",
          "Query with id = " + RawText.decode(id) + " is already running");
    }
  }

  synchronized void remove(String id, DirectStatement statement) {
    running.remove(id, statement);
    notifyAll();
  }

  /** Returns when no statement with that id runs. */
  synchronized void awaitEnd(String id) throws InterruptedException {
    while (running.containsKey(id)) {
      wait();
    }
  }

  /** Has it stopped, if it runs. */
  void cancel(String id) {
    DirectStatement statement = running.get(id);
    if (statement != null) {
      session.cancel(statement);
    }
  }

  /** The ids by the marks of the connections; a snapshot. */
  Map<String, String> byMark() {
    Map<String, String> ids = new LinkedHashMap<>();
    running.forEach((id, statement) -> ids.put(statement.mark(), id));
    return ids;
  }
}
