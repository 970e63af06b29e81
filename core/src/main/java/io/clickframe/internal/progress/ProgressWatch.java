package io.clickframe.internal.progress;

import io.clickframe.progress.Progress;
import io.clickframe.progress.ProgressListener;
import io.clickframe.progress.ProgressState;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Looks every now and then how far one piece of work is and tells a listener, until it is over.
 * Thread-safe.
 */
public final class ProgressWatch {
  /** How often listeners are told at most. */
  public static final Duration INTERVAL = Duration.ofMillis(100);

  private static final Duration LONGEST = Duration.ofSeconds(1);

  /** Looking takes no more than a hundredth of the time. */
  private static final long SHARE = 100;

  /** Of work that is over before the first look, no thread knows. */
  private static final ScheduledExecutorService FIRST_LOOKS = timer();

  private final ProgressListener listener;
  private final Function<ProgressState, Progress> look;
  private final CountDownLatch over = new CountDownLatch(1);
  private boolean telling;
  private boolean ended;
  private @Nullable Progress last;

  private ProgressWatch(ProgressListener listener, Function<ProgressState, Progress> look) {
    this.listener = listener;
    this.look = look;
  }

  /**
   * Begins to look.
   *
   * @param look says how far the work is; may take a while, for it may ask the engine
   * @param first how long to wait before the first look
   */
  public static ProgressWatch start(
      ProgressListener listener, Function<ProgressState, Progress> look, Duration first) {
    ProgressWatch watch = new ProgressWatch(listener, look);
    Future<?> _ = FIRST_LOOKS.schedule(watch::begin, first.toNanos(), TimeUnit.NANOSECONDS);
    return watch;
  }

  /** What is over stays in line until its time: who takes a place behind it wakes no thread. */
  private static ScheduledExecutorService timer() {
    ThreadFactory daemons = Thread.ofPlatform().daemon().name("clickframe-progress").factory();
    ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, daemons);
    timer.setKeepAliveTime(1, TimeUnit.SECONDS);
    timer.allowCoreThreadTimeOut(true);
    return timer;
  }

  /** A thread of its own: a slow listener keeps up nobody else's progress. */
  private void begin() {
    if (over.getCount() > 0) {
      Thread.ofVirtual().name("clickframe-progress").start(this::run);
    }
  }

  private void run() {
    try {
      boolean done;
      do {
        long begin = System.nanoTime();
        Progress progress = look.apply(ProgressState.RUNNING);
        long took = System.nanoTime() - begin;
        tell(progress);
        // Never interrupted: that would hurt the question that is just asked.
        done = over.await(pause(took), TimeUnit.NANOSECONDS);
      } while (!done);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // nobody has this thread
    }
  }

  /** Where a look takes long, as on a busy machine, it is taken less often. */
  static long pause(long tookNanos) {
    return Math.clamp(tookNanos * SHARE, INTERVAL.toNanos(), LONGEST.toNanos());
  }

  /** The work is over: the listener is told for the last time. Only the first call counts. */
  public void end(ProgressState state) {
    over.countDown();
    synchronized (this) {
      if (ended) {
        return;
      }
      ended = true;
    }
    tell(look.apply(state));
  }

  /** One call at a time. Who comes meanwhile leaves the last word to the thread that is telling. */
  private void tell(Progress progress) {
    synchronized (this) {
      if (ended && !progress.isOver()) {
        return; // looked at before the end
      }
      if (telling) {
        last = progress;
        return;
      }
      telling = true;
    }
    Progress next = progress;
    while (next != null) {
      listener.onProgress(next);
      synchronized (this) {
        next = last;
        last = null;
        telling = next != null;
      }
    }
  }
}
