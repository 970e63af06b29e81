package io.clickframe.engine.chdb.internal.http;

import io.clickframe.engine.chdb.internal.DirectQuery;
import io.clickframe.internal.engine.TextRows;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a request sets for its statement alone: settings and the database. They are set on the
 * connection; a session's gets back what it had.
 *
 * @param settings raw text
 * @param database raw text, or null for the connection's own
 */
record RequestSettings(Map<String, String> settings, @Nullable String database) {
  private static final String DEFAULT = "default";

  boolean isEmpty() {
    return settings.isEmpty() && database == null;
  }

  /** Sets them; gives what undoes it. */
  Runnable apply(Lease lease) {
    boolean elsewhere = database != null && (lease.isSession() || !database.equals(DEFAULT));
    if (settings.isEmpty() && !elsewhere) {
      return () -> {};
    }
    lease.changed();
    Runnable undo = lease.isSession() ? before(lease) : () -> {};
    if (elsewhere) {
      run(lease, "USE " + RawText.identifier(String.valueOf(database)));
    }
    if (!settings.isEmpty()) {
      run(lease, set(settings));
    }
    return undo;
  }

  private Runnable before(Lease lease) {
    String names =
        settings.keySet().stream().map(RawText::literal).collect(Collectors.joining(", "));
    Map<String, String> values = new LinkedHashMap<>();
    if (!settings.isEmpty()) {
      rows(lease, "SELECT name, value FROM system.settings WHERE name IN (" + names + ")")
          .forEach(row -> values.put(encoded(row.get(0)), encoded(row.get(1))));
    }
    String current = encoded(rows(lease, "SELECT currentDatabase()").getFirst().getFirst());
    return () -> {
      if (!values.isEmpty()) {
        run(lease, set(values));
      }
      if (database != null) {
        run(lease, "USE " + RawText.identifier(current));
      }
    };
  }

  private static String encoded(String text) {
    return RawText.encode(text);
  }

  private static String set(Map<String, String> settings) {
    return settings.entrySet().stream()
        .map(setting ->
            RawText.identifier(setting.getKey()) + " = " + RawText.literal(setting.getValue()))
        .collect(Collectors.joining(", ", "SET ", ""));
  }

  private static void run(Lease lease, String sql) {
    lease.connection().run(new DirectQuery(RawText.bytes(sql), List.of()), "Null");
  }

  private static List<List<String>> rows(Lease lease, String sql) {
    return TextRows.rows(
        lease
            .connection()
            .run(new DirectQuery(RawText.bytes(sql), List.of()), TextRows.FORMAT)
            .bytes());
  }
}
