package io.clickframe.engine.chdb.internal;

import io.clickframe.internal.engine.StatementMonitor;
import io.clickframe.internal.engine.TextRows;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The engine for a program that serves it to others: statements and results as bytes, errors in the
 * engine's own words. Thread-safe.
 *
 * <p>The engine gives every statement a random query id that C callers cannot choose. A statement
 * is found by a mark of its connection, which stands in a setting that an embedded engine has no
 * use for and that clients therefore leave alone.
 */
public final class DirectSession implements AutoCloseable {
  /** The setting that has a connection's mark. */
  public static final String MARK_SETTING = "send_logs_source_regexp";

  private static final AtomicLong SEQUENCE = new AtomicLong();

  private final ChdbSession session;
  private final ControlConnection control;
  private final StatementMonitor<DirectStatement> monitor;

  private DirectSession(ChdbSession session) {
    this.session = session;
    this.control = new ControlConnection(() -> session.connect(List.of()));
    this.monitor = new StatementMonitor<>("chdb-direct", this::kill);
  }

  /**
   * Opens the engine, without what plans chains.
   *
   * @param folder of the persistent storage, or null for one in memory
   * @param options for the engine, as its command line has them: {@code --name=value}
   * @throws io.clickframe.error.EngineUnavailableException if it cannot be opened
   */
  public static DirectSession open(@Nullable Path folder, List<String> options) {
    return new DirectSession(ChdbProcess.openBare(folder, options));
  }

  /**
   * A connection of the caller's own, with the defaults of a server.
   *
   * @param options settings of it, as {@code --name=value}
   */
  public DirectConnection connect(List<String> options) {
    String mark = "clickframe/" + SEQUENCE.incrementAndGet() + "/";
    List<String> all = new ArrayList<>(options);
    all.add("--" + MARK_SETTING + "=" + mark);
    return new DirectConnection(this, session.connect(all), mark);
  }

  /** The rows of a small statement whose columns are all String; not for long ones. */
  public List<List<String>> rows(String sql) {
    return TextRows.rows(control.run(sql));
  }

  /** Has a statement stopped, without waiting until it has. */
  public void cancel(DirectStatement statement) {
    monitor.cancel(statement);
  }

  void watch(DirectStatement statement) {
    monitor.watch(statement);
  }

  void forget(DirectStatement statement) {
    monitor.forget(statement);
  }

  private void kill(DirectStatement statement) {
    // SYNC would wait for ever: the statement ends only when its reader asks for the next chunk.
    control.run(
        "KILL QUERY WHERE Settings['" + MARK_SETTING + "'] = '" + statement.mark() + "' ASYNC");
  }

  /** Stops what runs. Connections must be closed before, or are lost with the process. */
  @Override
  public void close() {
    monitor.cancelAll();
    monitor.close();
    control.close();
    session.close();
  }
}
