package io.clickframe.engine.chdb.internal.http;

import io.clickframe.engine.chdb.internal.DirectQuery;
import io.clickframe.internal.engine.TextRows;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Sets on a connection what a request sets for its statement; a session's connection gets back what
 * it had. Used by one thread.
 */
final class AppliedSettings implements AutoCloseable {
  private static final String DEFAULT = "default";

  private final Lease lease;
  private final RequestSettings wanted;
  private final StandardSettings standard;
  private final Map<String, String> before = new LinkedHashMap<>();
  private @Nullable String databaseBefore;

  AppliedSettings(Lease lease, RequestSettings wanted, StandardSettings standard) {
    this.lease = lease;
    this.wanted = wanted;
    this.standard = standard;
  }

  /**
   * @param ours settings that somebody else sees to
   */
  void set(Predicate<String> ours) {
    Map<String, String> settings = new LinkedHashMap<>(wanted.settings());
    settings.keySet().removeIf(ours);
    if (!lease.isSession()) {
      settings.entrySet().removeIf(e -> standard.has(e.getKey(), e.getValue()));
    }
    String database = wanted.database();
    boolean elsewhere = database != null && (lease.isSession() || !database.equals(DEFAULT));
    if (settings.isEmpty() && !elsewhere) {
      return;
    }
    lease.changed();
    if (lease.isSession()) {
      keep(settings);
    }
    if (database != null && elsewhere) {
      run("USE " + RawText.identifier(database));
    }
    if (!settings.isEmpty()) {
      run(statement(settings));
    }
  }

  private void keep(Map<String, String> settings) {
    if (!settings.isEmpty()) {
      String names =
          settings.keySet().stream().map(RawText::literal).collect(Collectors.joining(", "));
      rows("SELECT name, value FROM system.settings WHERE name IN (" + names + ")")
          .forEach(row -> before.put(RawText.encode(row.get(0)), RawText.encode(row.get(1))));
    }
    if (wanted.database() != null) {
      databaseBefore = RawText.encode(rows("SELECT currentDatabase()").getFirst().getFirst());
    }
  }

  private static String statement(Map<String, String> settings) {
    return settings.entrySet().stream()
        .map(setting ->
            RawText.identifier(setting.getKey()) + " = " + RawText.literal(setting.getValue()))
        .collect(Collectors.joining(", ", "SET ", ""));
  }

  private void run(String sql) {
    lease.connection().run(new DirectQuery(RawText.bytes(sql), List.of()), "Null");
  }

  private List<List<String>> rows(String sql) {
    return TextRows.rows(
        lease
            .connection()
            .run(new DirectQuery(RawText.bytes(sql), List.of()), TextRows.FORMAT)
            .bytes());
  }

  /** Sets back what a session had. */
  @Override
  public void close() {
    if (!before.isEmpty()) {
      run(statement(before));
    }
    if (databaseBefore != null) {
      run("USE " + RawText.identifier(databaseBefore));
    }
  }
}
