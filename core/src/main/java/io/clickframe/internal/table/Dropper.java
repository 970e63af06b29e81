package io.clickframe.internal.table;

import io.clickframe.error.ClickFrameException;
import io.clickframe.error.EngineCrashedException;
import io.clickframe.error.ErrorCode;
import io.clickframe.internal.resource.Failures;
import io.clickframe.internal.value.SqlText;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Drops tables behind the back of whoever let go of them, one after the other, on a thread of its
 * own that lives while there is something to drop. Thread-safe.
 */
final class Dropper {
  private static final Logger LOG = LoggerFactory.getLogger(Dropper.class);

  private final Ledger ledger;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition idle = lock.newCondition();
  private final Deque<TableName> waiting = new ArrayDeque<>();
  private Failures failures = new Failures();
  private boolean running;

  Dropper(Ledger ledger) {
    this.ledger = ledger;
  }

  /** Drops a table, sees that it is gone, and strikes it off the ledger; in that order. */
  static void drop(Ledger ledger, TableName name) {
    ledger
        .sql()
        .run(
            "DROP TABLE IF EXISTS "
                + Ledger.DATABASE
                + "."
                + SqlText.identifier(name.text())
                + " SYNC");
    if (ledger.exists(name)) {
      throw new ClickFrameException(
          ErrorCode.INTERNAL,
          "The engine said that it dropped the table " + name + ", but it is still there");
    }
    ledger.strike(name);
  }

  /** Has a table dropped soon. */
  void add(TableName name) {
    lock.lock();
    try {
      waiting.add(name);
      if (!running) {
        running = true;
        Thread.ofPlatform().daemon().name("clickframe-dropper").start(this::run);
      }
    } finally {
      lock.unlock();
    }
  }

  /**
   * Returns once everything that was added before is dropped.
   *
   * @throws RuntimeException the first failure since the last call, the others attached
   */
  void flush() {
    Failures found;
    lock.lock();
    try {
      while (running) {
        idle.awaitUninterruptibly();
      }
      found = failures;
      failures = new Failures();
    } finally {
      lock.unlock();
    }
    found.rethrow();
  }

  private void run() {
    for (TableName next = next(); next != null; next = next()) {
      try {
        dropHere(next);
      } catch (RuntimeException e) {
        LOG.warn("Cannot drop the table {}: {}", next, e.getMessage());
        lock.lock();
        try {
          failures.add(e);
        } finally {
          lock.unlock();
        }
      }
    }
  }

  /** An engine that ends meanwhile may have kept the table where it is not lost. */
  private void dropHere(TableName name) {
    try {
      drop(ledger, name);
    } catch (EngineCrashedException e) {
      LOG.debug("The engine ended while it dropped {}; trying again", name, e);
      drop(ledger, name);
    }
  }

  private @Nullable TableName next() {
    lock.lock();
    try {
      TableName next = waiting.poll();
      if (next == null) {
        running = false;
        idle.signalAll();
      }
      return next;
    } finally {
      lock.unlock();
    }
  }
}
