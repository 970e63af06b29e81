package io.clickframe.internal.resource;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Class loading that can be done ahead, on another thread. Whoever needs the classes waits for it:
 * two threads that initialise classes which depend on each other could lock each other out.
 * Thread-safe.
 */
public final class WarmUp {
  private final FutureTask<?> task;

  /**
   * @param work done at most once; what it throws, the needed work will throw again
   */
  public WarmUp(Runnable work) {
    this.task = new FutureTask<>(work, null);
  }

  /** Returns when it is done: does it here and now if nobody has begun, else waits. */
  public void await() {
    task.run();
    boolean interrupted = false;
    while (true) {
      try {
        task.get();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      } catch (ExecutionException | CancellationException e) {
        break;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
