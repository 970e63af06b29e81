package io.clickframe;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The threads of this process that wait for an engine. Thread-safe. */
final class Waiting {
  private static final AtomicInteger THREADS = new AtomicInteger();
  private static final Duration LOOK = Duration.ofMillis(10);

  private Waiting() {}

  /** Does something that waits. */
  static <T extends @Nullable Object> T during(Supplier<T> work) {
    THREADS.incrementAndGet();
    try {
      return work.get();
    } finally {
      THREADS.decrementAndGet();
    }
  }

  /** Whether any thread waits. */
  static boolean isAny() {
    return THREADS.get() > 0;
  }

  /** Returns when none waits any more, or patience is at its end. */
  static void awaitNone(Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    while (isAny() && System.nanoTime() < end) {
      LockSupport.parkNanos(LOOK.toNanos());
    }
  }
}
