package io.clickframe;

import io.clickframe.error.StaleObjectException;
import io.clickframe.internal.node.CallSite;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A result that is made when it is first asked for, and once: however many threads ask, the chain
 * runs one time. If it fails, whoever asks next tries again. Thread-safe. Closing it closes the
 * object if there is one.
 */
public final class DeferredObject implements Supplier<DataObject>, AutoCloseable {
  private final Supplier<DataObject> making;
  private @Nullable DataObject made;
  private @Nullable CallSite closedAt;

  DeferredObject(Supplier<DataObject> making) {
    this.making = making;
  }

  /**
   * The object. The first call runs the chain, others wait for it. The object is this one's:
   * closing this closes it.
   *
   * @throws io.clickframe.error.ClickFrameException as {@link DataStore#materialize(DataContext)}
   */
  @Override
  public synchronized DataObject get() {
    if (closedAt != null) {
      throw new StaleObjectException(
          "Cannot use a deferred object: it was closed at " + closedAt, null);
    }
    DataObject object = made;
    if (object == null) {
      object = making.get();
      made = object;
    }
    return object;
  }

  /** Whether the chain has run. */
  public synchronized boolean isMade() {
    return made != null;
  }

  /** Closes the object, if there is one. Closing twice does nothing more. */
  @Override
  public synchronized void close() {
    if (closedAt == null) {
      closedAt = CallSite.here();
      if (made != null) {
        made.close();
      }
    }
  }
}
