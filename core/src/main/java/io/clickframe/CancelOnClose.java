package io.clickframe;

import io.clickframe.internal.resource.Scope;

/**
 * A statement without a stream that runs on this thread, stopped when its context closes: by
 * interrupting the thread, which cancels the statement, and no more than that.
 */
final class CancelOnClose implements AutoCloseable {
  private final Thread thread = Thread.currentThread();
  private boolean running = true;
  private boolean interrupted;
  private Runnable released = () -> {};

  private CancelOnClose() {}

  static CancelOnClose of(Scope scope, String label) {
    CancelOnClose running = new CancelOnClose();
    running.released = scope.adopt(label, () -> {}, running::cancel);
    return running;
  }

  private synchronized void cancel() {
    if (running) {
      interrupted = true;
      thread.interrupt();
    }
  }

  /** The thread was not interrupted for its own sake: it goes on as if it had not been. */
  @Override
  public void close() {
    released.run();
    synchronized (this) {
      running = false;
      if (interrupted) {
        Thread.interrupted();
      }
    }
  }
}
