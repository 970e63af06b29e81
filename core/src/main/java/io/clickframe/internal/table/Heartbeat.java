package io.clickframe.internal.table;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says again and again that an owner is alive, and looks for those that are not. Thread-safe. */
final class Heartbeat implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);

  private final Runnable beat;
  private final Runnable reap;
  private final @Nullable Duration period;
  private @Nullable ScheduledExecutorService timer;

  /**
   * @param period how often, or null if nobody else can be there to hear it
   */
  Heartbeat(Runnable beat, Runnable reap, @Nullable Duration period) {
    this.beat = beat;
    this.reap = reap;
    this.period = period;
  }

  synchronized void start() {
    if (period == null || timer != null) {
      return;
    }
    timer =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("clickframe-heartbeat").factory());
    long millis = period.toMillis();
    var _ =
        timer.scheduleAtFixedRate(
            () -> {
              attempt(beat);
              attempt(reap);
            },
            millis,
            millis,
            TimeUnit.MILLISECONDS);
  }

  /** One failure must not be the last beat. */
  private static void attempt(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.warn("Cannot keep the leases of engine tables, trying again: {}", e.getMessage());
    }
  }

  @Override
  public void close() {
    ScheduledExecutorService running;
    synchronized (this) {
      running = timer;
      timer = null;
    }
    if (running != null) {
      running.close();
    }
  }
}
