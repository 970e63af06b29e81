package io.clickframe;

import io.clickframe.error.StaleObjectException;
import io.clickframe.internal.resource.Failures;
import io.clickframe.spi.Planner;
import java.lang.ref.WeakReference;
import java.util.Iterator;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;

/**
 * The contexts of this process that are open, the newest first: their engines can judge a step when
 * it is recorded. Nothing is opened for that. Thread-safe.
 */
final class OpenContexts {
  private static final ConcurrentLinkedDeque<WeakReference<ContextResources>> OPEN =
      new ConcurrentLinkedDeque<>();

  private OpenContexts() {}

  static void add(ContextResources resources) {
    Interruption.prepare();
    OPEN.addFirst(new WeakReference<>(resources));
  }

  /** Cancels what runs in all of them; what one of them throws is no reason to spare the others. */
  static void cancelAll() {
    Failures failures = new Failures();
    for (WeakReference<ContextResources> open : OPEN) {
      ContextResources resources = open.get();
      if (resources != null) {
        failures.guard(resources.scope()::cancel);
      }
    }
    failures.rethrow();
  }

  @SuppressWarnings("ReferenceEquality") // This very context.
  static void remove(ContextResources resources) {
    OPEN.removeIf(open -> open.get() == null || open.get() == resources);
  }

  /** The planner of the newest open context, or null if none is open. */
  static @Nullable Planner planner() {
    Iterator<WeakReference<ContextResources>> contexts = OPEN.iterator();
    while (contexts.hasNext()) {
      ContextResources resources = contexts.next().get();
      if (resources == null) {
        contexts.remove();
      } else {
        try {
          resources.scope().ensureOpen();
          return resources.engine().planner();
        } catch (StaleObjectException e) {
          // It is closing just now: the next.
        }
      }
    }
    return null;
  }
}
