package io.clickframe.engine.chdb.internal.http;

import io.clickframe.engine.chdb.internal.DirectSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Stands in for {@code system.processes}: the engine gives statements ids of its own, which clients
 * do not know. Where a statement names that table, it gets one with the clients' ids instead.
 */
final class ProcessList {
  private static final String TABLE = "processes";

  private ProcessList() {}

  /**
   * The statement with the stand-in for the table.
   *
   * @param ids the clients' query ids, by the mark of the connection that runs them
   */
  static String replace(String sql, Map<String, String> ids) {
    if (!sql.toLowerCase(Locale.ROOT).contains(TABLE)) {
      return sql;
    }
    List<SqlToken> tokens = SqlToken.split(sql, Integer.MAX_VALUE);
    StringBuilder replaced = new StringBuilder();
    int copied = 0;
    for (int i = 0; i + 2 < tokens.size(); i++) {
      if (isTable(tokens, i)) {
        replaced.append(sql, copied, tokens.get(i).start()).append(table(ids));
        copied = tokens.get(i + 2).end();
      }
    }
    return replaced.append(sql, copied, sql.length()).toString();
  }

  private static boolean isTable(List<SqlToken> tokens, int i) {
    boolean named =
        tokens.get(i).names("system")
            && tokens.get(i + 1).is(".")
            && tokens.get(i + 2).names(TABLE);
    boolean inside = i > 0 && tokens.get(i - 1).is(".");
    boolean longer = i + 3 < tokens.size() && tokens.get(i + 3).is(".");
    // DESCRIBE, SHOW CREATE, EXISTS and the like want a name.
    boolean read =
        i > 0
            && (tokens.get(i - 1).is("FROM")
                || tokens.get(i - 1).is("JOIN")
                || tokens.get(i - 1).is("IN")
                || tokens.get(i - 1).is(","));
    return named && read && !inside && !longer;
  }

  /** What gives the rows of clients, with their ids. */
  static String table(Map<String, String> ids) {
    List<String> marks = new ArrayList<>(ids.keySet());
    String mark = "clickframe_p.Settings['" + DirectSession.MARK_SETTING + "']";
    String from = list(marks);
    String to = list(marks.stream().map(ids::get).toList());
    return "(SELECT * REPLACE (transform("
        + mark
        + ", "
        + from
        + ", "
        + to
        + ", clickframe_p.query_id) AS query_id, transform("
        + mark
        + ", "
        + from
        + ", "
        + to
        + ", clickframe_p.initial_query_id) AS initial_query_id, mapFilter((k, v) -> k != '"
        + DirectSession.MARK_SETTING
        + "', clickframe_p.Settings) AS Settings) FROM system.processes AS clickframe_p WHERE has("
        + from
        + ", "
        + mark
        + "))";
  }

  private static String list(List<String> texts) {
    return texts.stream().map(RawText::literal).collect(Collectors.joining(", ", "[", "]"));
  }
}
