package io.clickframe.engine.chdb.internal;

import io.clickframe.error.ClickFrameException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stops statements that shall stop. One daemon thread watches those under way: it notices
 * interrupted readers, and kills what was cancelled from a connection of its own, again and again
 * until it is gone, because a statement may be cancelled before the engine has put it in its list.
 * Thread-safe.
 */
final class StatementMonitor implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StatementMonitor.class);
  private static final long TICK_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  private final ControlConnection control;
  private final Set<RunningStatement> running = ConcurrentHashMap.newKeySet();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition change = lock.newCondition();
  private final Thread thread;
  private boolean urgent;
  private boolean closed;

  StatementMonitor(ControlConnection control) {
    this.control = control;
    this.thread = Thread.ofPlatform().daemon().name("clickframe-chdb-monitor").unstarted(this::run);
    thread.start();
  }

  void watch(RunningStatement statement) {
    if (running.add(statement) && running.size() == 1) {
      wake(false);
    }
  }

  void cancel(RunningStatement statement) {
    statement.cancel();
    wake(true);
  }

  void forget(RunningStatement statement) {
    statement.finish();
    running.remove(statement);
  }

  void cancelAll() {
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
      for (RunningStatement statement : running) {
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
      while (!closed && running.isEmpty()) {
        urgent = false;
        change.await();
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

  private void kill(RunningStatement statement) {
    try {
      // SYNC would wait for ever: the statement ends only when its reader asks for the next batch.
      control.run("KILL QUERY WHERE " + statement.condition() + " ASYNC");
    } catch (ClickFrameException e) {
      LOG.warn("Cannot cancel a statement, trying again: {}", e.getMessage());
    }
  }
}
