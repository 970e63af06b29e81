package io.clickframe.internal.engine;

import org.jspecify.annotations.Nullable;

/** One statement under way: who waits for it, and whether it shall stop. Thread-safe. */
public class RunningStatement {
  private volatile @Nullable Thread waiting;
  private volatile boolean cancelled;
  private volatile boolean done;

  /** For the engine's own kind. */
  protected RunningStatement() {}

  /** The calling thread now waits for the engine; while it does, its interruption cancels. */
  public final void enter() {
    waiting = Thread.currentThread();
  }

  /** The thread no longer waits. */
  public final void leave() {
    waiting = null;
  }

  /** Whether the thread that waits is interrupted. */
  public final boolean isInterrupted() {
    Thread thread = waiting;
    return thread != null && thread.isInterrupted();
  }

  /** It shall stop. */
  public final void cancel() {
    cancelled = true;
  }

  /** Whether it shall stop, or was to. */
  public final boolean isCancelled() {
    return cancelled;
  }

  /** The engine no longer runs it. */
  public final void finish() {
    done = true;
  }

  /** Whether the engine may still run it. */
  public final boolean isRunning() {
    return !done;
  }

  /** Whether it shall stop and has not yet. */
  public final boolean isStopping() {
    return cancelled && !done;
  }
}
