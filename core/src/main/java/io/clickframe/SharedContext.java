package io.clickframe;

import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The one context of the process, opened when first asked for. Thread-safe. */
final class SharedContext {
  private static final ReentrantLock LOCK = new ReentrantLock();
  private static @Nullable ContextResources resources;

  private SharedContext() {}

  static ContextResources resources() {
    LOCK.lock();
    try {
      ContextResources opened = resources;
      if (opened == null) {
        opened = ContextResources.openShared(EngineFinder.find().at(null));
        Runtime.getRuntime()
            .addShutdownHook(new Thread(opened::closeAll, "clickframe-shared-context"));
        resources = opened;
      }
      return opened;
    } finally {
      LOCK.unlock();
    }
  }
}
