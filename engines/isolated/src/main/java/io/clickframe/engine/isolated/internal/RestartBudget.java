package io.clickframe.engine.isolated.internal;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** How often a process may be started again. Used under its owner's lock. */
final class RestartBudget {
  private final int most;
  private final long windowNanos;
  private final Deque<Long> starts = new ArrayDeque<>();

  RestartBudget(int most, Duration window) {
    this.most = most;
    this.windowNanos = window.toNanos();
  }

  /** Whether one more is allowed now; if so, it counts. */
  boolean take() {
    long now = System.nanoTime();
    while (!starts.isEmpty() && now - starts.getFirst() > windowNanos) {
      starts.removeFirst();
    }
    if (starts.size() >= most) {
      return false;
    }
    starts.addLast(now);
    return true;
  }

  @Override
  public String toString() {
    return most + " in " + Duration.ofNanos(windowNanos).toSeconds() + " s";
  }
}
