package io.clickframe.engine.chdb.internal;

import io.clickframe.internal.engine.RunningStatement;
import io.clickframe.spi.QueryRun;
import io.clickframe.spi.SqlStatement;
import java.util.Map;

/**
 * One statement under way, and how to find it in {@code system.processes}. Thread-safe.
 *
 * <p>The engine gives every statement a random query id that C callers cannot choose, so a
 * statement is found by a mark in front of its {@code log_comment}.
 */
final class MarkedStatement extends RunningStatement {
  private static final String SETTING = "log_comment";

  private final String mark;

  /** A statement that belongs to no run. */
  MarkedStatement() {
    this(QueryRun.newId());
  }

  private MarkedStatement(String id) {
    this.mark = id + "/";
  }

  /** The statement of the run that the calling thread waits for, if there is one. */
  static MarkedStatement ofRun() {
    QueryRun run = QueryRun.current();
    return run == null ? new MarkedStatement() : new MarkedStatement(run.id());
  }

  /** The statement with this run's mark in its {@code log_comment}. */
  SqlStatement mark(SqlStatement statement) {
    String comment = statement.settings().getOrDefault(SETTING, "''");
    String marked = "'" + mark + comment.substring(comment.startsWith("'") ? 1 : 0);
    return statement.withSettings(Map.of(SETTING, comment.startsWith("'") ? marked : marked + "'"));
  }

  /** The condition on {@code system.processes} that holds for this run only. */
  String condition() {
    return "startsWith(Settings['" + SETTING + "'], '" + mark + "')";
  }
}
