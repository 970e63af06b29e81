package io.clickframe.internal.table;

import io.clickframe.error.StaleObjectException;
import io.clickframe.internal.node.CallSite;
import io.clickframe.internal.node.SourceHold;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A table and how many use it: the object that it is, and the queries that read it now. The last
 * one to let go has it dropped, if it is one that is dropped. Thread-safe.
 */
public final class ManagedTable {
  private final TableName name;
  private final BooleanSupplier lost;
  private final Runnable unused;
  private int users = 1;
  private @Nullable CallSite closedAt;

  /**
   * A table with one user.
   *
   * @param lost whether the engine has lost it
   * @param unused told once nobody uses it any more
   */
  ManagedTable(TableName name, BooleanSupplier lost, Runnable unused) {
    this.name = name;
    this.lost = lost;
    this.unused = unused;
  }

  /** The table's name. */
  public TableName name() {
    return name;
  }

  /** Whether the engine began anew and has lost it. */
  public boolean isLost() {
    return lost.getAsBoolean();
  }

  /**
   * Keeps the table for a run.
   *
   * @throws StaleObjectException if its object is closed, or the engine has lost it
   */
  public SourceHold hold() {
    if (isLost()) {
      throw new StaleObjectException(
          "Cannot read the object %s: the engine's process has ended since it was made, and what was in its memory is gone. Make it again"
              .formatted(name),
          null);
    }
    synchronized (this) {
      if (closedAt != null) {
        throw new StaleObjectException(
            "Cannot read the object %s: it was closed at %s. Read it before, or keep it open longer"
                .formatted(name, closedAt),
            null);
      }
      users++;
    }
    AtomicBoolean released = new AtomicBoolean();
    return () -> {
      if (!released.getAndSet(true)) {
        letGo();
      }
    };
  }

  /** The object lets go of it: no run may begin any more. Closing twice does nothing more. */
  public void close() {
    synchronized (this) {
      if (closedAt != null) {
        return;
      }
      closedAt = CallSite.here();
    }
    letGo();
  }

  private void letGo() {
    boolean last;
    synchronized (this) {
      users--;
      last = users == 0;
    }
    if (last) {
      unused.run();
    }
  }
}
