package io.clickframe.internal.resource;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Class loading that is done ahead, on a thread of its own. Whoever needs the classes waits for it:
 * two threads that initialise classes which depend on each other could lock each other out.
 * Thread-safe.
 */
public final class WarmUp {
  private final String name;
  private final FutureTask<?> task;

  /**
   * @param name for the thread
   * @param work done at most once; what it throws, the needed work will throw again
   */
  public WarmUp(String name, Runnable work) {
    this.name = name;
    this.task = new FutureTask<>(work, null);
  }

  /** Begins, if nobody has. */
  public void start() {
    if (!task.isDone()) {
      Thread.ofPlatform().daemon().name("clickframe-warm-up-" + name).start(task);
    }
  }

  /** Returns when it is done; does it here and now if nobody has begun. */
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
