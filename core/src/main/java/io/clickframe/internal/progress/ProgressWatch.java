package io.clickframe.internal.progress;

import io.clickframe.progress.Progress;
import io.clickframe.progress.ProgressListener;
import io.clickframe.progress.ProgressState;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
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
    // A thread of its own: a slow listener keeps up nobody else's progress.
    Thread.ofVirtual().name("clickframe-progress").start(() -> watch.run(first));
    return watch;
  }

  private void run(Duration first) {
    try {
      // Never interrupted: that would hurt the question that is just asked.
      boolean done = over.await(first.toNanos(), TimeUnit.NANOSECONDS);
      while (!done) {
        long begin = System.nanoTime();
        Progress progress = look.apply(ProgressState.RUNNING);
        long took = System.nanoTime() - begin;
        tell(progress);
        done = over.await(pause(took), TimeUnit.NANOSECONDS);
      }
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
