package io.clickframe.engine.chdb.internal.http;

import io.clickframe.engine.chdb.internal.DirectSession;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What settings have on a connection that nobody has set any on. Thread-safe. */
final class StandardSettings {
  private final DirectSession session;
  private final Map<String, String> values = new ConcurrentHashMap<>();

  StandardSettings(DirectSession session) {
    this.session = session;
  }

  /** Whether the setting has that value anyway; raw text. */
  boolean has(String name, String value) {
    if (values.isEmpty()) {
      session
          .rows("SELECT name, value FROM system.settings")
          .forEach(row -> values.put(RawText.encode(row.get(0)), RawText.encode(row.get(1))));
    }
    return value.equals(values.get(name));
  }
}
