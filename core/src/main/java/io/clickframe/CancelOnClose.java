package io.clickframe;

import io.clickframe.internal.resource.Scope;
import org.jspecify.annotations.Nullable;

/**
 * A statement that is stopped when its context closes or is told to stop what runs: as long as it
 * has no stream, by interrupting the thread that runs it, which cancels the statement, and no more
 * than that.
 */
final class CancelOnClose implements AutoCloseable {
  private final Thread thread = Thread.currentThread();
  private boolean running = true;
  private boolean interrupted;
  private @Nullable Runnable stream;
  private Runnable released = () -> {};

  private CancelOnClose() {}

  static CancelOnClose of(Scope scope, String label) {
    CancelOnClose running = new CancelOnClose();
    running.released = scope.adopt(label, () -> {}, running::cancel);
    return running;
  }

  private synchronized void cancel() {
    if (!running) {
      return;
    }
    if (stream != null) {
      stream.run();
    } else {
      interrupted = true;
      thread.interrupt();
    }
  }

  /**
   * From now on it has a stream, which may be read by any thread. If it was to be stopped, it still
   * is.
   *
   * @param cancel stops it
   */
  synchronized void streams(Runnable cancel) {
    stream = cancel;
    if (interrupted) {
      calm();
      cancel.run();
    }
  }

  /** The thread was not interrupted for its own sake: it goes on as if it had not been. */
  private void calm() {
    if (interrupted) {
      interrupted = false;
      Thread.interrupted();
    }
  }

  @Override
  public void close() {
    released.run();
    synchronized (this) {
      running = false;
      calm();
    }
  }
}
