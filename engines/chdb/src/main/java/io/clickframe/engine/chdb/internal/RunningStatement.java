package io.clickframe.engine.chdb.internal;

import io.clickframe.spi.SqlStatement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * One statement under way: how to find it in {@code system.processes}, and whether it shall stop.
 * Thread-safe.
 *
 * <p>The engine gives every statement a random query id that C callers cannot choose, so a
 * statement is found by a mark in front of its {@code log_comment}.
 */
final class RunningStatement {
  private static final AtomicLong SEQUENCE = new AtomicLong();
  private static final String SETTING = "log_comment";

  private final String mark = "clickframe/" + SEQUENCE.incrementAndGet() + "/";
  private volatile @Nullable Thread waiting;
  private volatile boolean cancelled;
  private volatile boolean done;

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

  /** The calling thread now waits for the engine; while it does, its interruption cancels. */
  void enter() {
    waiting = Thread.currentThread();
  }

  void leave() {
    waiting = null;
  }

  boolean isInterrupted() {
    Thread thread = waiting;
    return thread != null && thread.isInterrupted();
  }

  void cancel() {
    cancelled = true;
  }

  boolean isCancelled() {
    return cancelled;
  }

  /** The engine no longer runs it. */
  void finish() {
    done = true;
  }

  boolean isRunning() {
    return !done;
  }

  /** Whether it shall stop and has not yet. */
  boolean isStopping() {
    return cancelled && !done;
  }
}
