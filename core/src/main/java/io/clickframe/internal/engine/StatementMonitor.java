package io.clickframe.internal.engine;

import io.clickframe.error.ClickFrameException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stops statements that shall stop. One daemon thread watches those under way: it notices
 * interrupted readers, and has stopped what was cancelled, again and again until it is gone,
 * because a statement may be cancelled before the engine has put it in its list. Thread-safe.
 *
 * @param <S> the engine's kind of statement
 */
public final class StatementMonitor<S extends RunningStatement> implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StatementMonitor.class);
  private static final long TICK_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  /** A second: many small statements, one after the other, shall not wake the thread each. */
  private static final int QUIET_TICKS = 50;

  private final Consumer<S> stop;
  private final Set<S> running = ConcurrentHashMap.newKeySet();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition change = lock.newCondition();
  private final Thread thread;
  private volatile boolean asleep;
  private int quiet;
  private boolean urgent;
  private boolean closed;

  /**
   * Starts watching.
   *
   * @param engine the engine's name, for the thread's
   * @param stop tells the engine to stop a statement, without waiting until it has
   */
  public StatementMonitor(String engine, Consumer<S> stop) {
    this.stop = stop;
    this.thread =
        Thread.ofPlatform().daemon().name("clickframe-" + engine + "-monitor").unstarted(this::run);
    thread.start();
  }

  /** Begins to watch a statement. */
  public void watch(S statement) {
    running.add(statement);
    if (asleep) {
      wake(false);
    }
  }

  /** Has a statement stopped. */
  public void cancel(S statement) {
    statement.cancel();
    wake(true);
  }

  /** The engine no longer runs it. */
  public void forget(S statement) {
    statement.finish();
    running.remove(statement);
  }

  /** Has all statements stopped. */
  public void cancelAll() {
    running.forEach(RunningStatement::cancel);
    wake(true);
  }

  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      change.signalAll();
    } finally {
      lock.unlock();
    }
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void wake(boolean now) {
    lock.lock();
    try {
      urgent |= now;
      change.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void run() {
    while (awaitTick()) {
      for (S statement : running) {
        if (statement.isInterrupted()) {
          statement.cancel();
        }
        if (statement.isStopping()) {
          kill(statement);
        }
      }
    }
  }

  /** Waits until there is something to look at; false once closed. */
  private boolean awaitTick() {
    lock.lock();
    try {
      quiet = running.isEmpty() ? quiet + 1 : 0;
      if (quiet > QUIET_TICKS) {
        asleep = true; // before the look: who adds a statement looks at this afterwards
        while (!closed && running.isEmpty()) {
          urgent = false;
          change.await();
        }
        asleep = false;
        quiet = 0;
      }
      long rest = TICK_NANOS;
      while (!closed && !urgent && rest > 0) {
        rest = change.awaitNanos(rest);
      }
      urgent = false;
      return !closed;
    } catch (InterruptedException e) {
      return !closed; // nobody else has this thread; look again
    } finally {
      lock.unlock();
    }
  }

  private void kill(S statement) {
    try {
      stop.accept(statement);
    } catch (ClickFrameException e) {
      LOG.warn("Cannot cancel a statement, trying again: {}", e.getMessage());
    }
  }
}
