package io.clickframe.internal.progress;

import io.clickframe.progress.Progress;
import io.clickframe.progress.ProgressState;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Long work outside of any context, of which the bar tells. Written by one thread; closing it ends
 * it.
 */
public final class LongTask implements AutoCloseable {
  private static final AtomicLong SEQUENCE = new AtomicLong();

  private final String id = "task-" + SEQUENCE.incrementAndGet();
  private final String label;
  private final long total;
  private final long start = System.nanoTime();
  private final @Nullable ProgressWatch watch;
  private volatile long done;

  private LongTask(String label, long total, @Nullable ProgressBar bar) {
    this.label = label;
    this.total = total;
    this.watch = bar == null ? null : ProgressWatch.start(bar, this::look, ProgressBar.PATIENCE);
  }

  /**
   * Begins.
   *
   * @param label what it is, for people
   * @param total bytes that there are to do
   */
  public static LongTask begin(String label, long total) {
    return new LongTask(label, total, Terminal.bar(false));
  }

  /** Whether a person can see it. */
  public boolean isDrawn() {
    return watch != null;
  }

  /** So many bytes are done. */
  public void done(long bytes) {
    done = bytes;
  }

  private Progress look(ProgressState state) {
    Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
    return new Progress(id, label, state, Progress.UNKNOWN, done, Progress.UNKNOWN, total, elapsed);
  }

  @Override
  public void close() {
    if (watch != null) {
      watch.end(done == total ? ProgressState.FINISHED : ProgressState.STOPPED);
    }
  }
}
