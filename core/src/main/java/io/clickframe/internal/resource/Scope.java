package io.clickframe.internal.resource;

import io.clickframe.error.StaleObjectException;
import io.clickframe.internal.node.CallSite;
import io.clickframe.result.Batch;
import io.clickframe.result.ResourceOwner;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * What was opened within a context and is still open. Closing the scope first stops everything that
 * runs, then closes everything, the newest first. Thread-safe.
 */
public final class Scope implements ResourceOwner {
  private final String name;
  private final SequencedMap<Object, Entry> open = new LinkedHashMap<>();
  private @Nullable CallSite closedAt;

  /**
   * A scope with nothing in it.
   *
   * @param name what it belongs to, for messages
   */
  public Scope(String name) {
    this.name = name;
  }

  @Override
  public synchronized Runnable adopt(String label, AutoCloseable resource, Runnable cancel) {
    ensureOpen();
    Object key = new Object();
    open.put(key, new Entry(label, resource, cancel));
    return () -> forget(key);
  }

  /** Throws if the scope is closed. */
  public synchronized void ensureOpen() {
    if (closedAt != null) {
      throw new StaleObjectException(
          "Cannot use %s: it was closed at %s. Use it before it is closed, or open another"
              .formatted(name, closedAt),
          null);
    }
  }

  /**
   * Stops and closes what is open; whatever one of them throws, the others are closed too.
   *
   * @param failures collects what was thrown
   * @return the label of each batch that was its user's to close
   */
  public List<String> close(Failures failures) {
    List<Entry> entries;
    synchronized (this) {
      if (closedAt == null) {
        closedAt = CallSite.here();
      }
      entries = List.copyOf(open.reversed().values());
      open.clear();
    }
    List<String> leftOpen = new ArrayList<>();
    for (Entry entry : entries) {
      failures.guard(entry.cancel()::run);
    }
    for (Entry entry : entries) {
      failures.guard(entry.resource()::close);
      if (entry.resource() instanceof Batch) {
        leftOpen.add(entry.label());
      }
    }
    return leftOpen;
  }

  /** Stops what runs, and closes nothing. */
  public void cancel() {
    List<Entry> entries;
    synchronized (this) {
      entries = List.copyOf(open.reversed().values());
    }
    Failures failures = new Failures();
    entries.forEach(entry -> failures.guard(entry.cancel()::run));
    failures.rethrow();
  }

  private synchronized void forget(Object key) {
    open.remove(key);
  }

  private record Entry(String label, AutoCloseable resource, Runnable cancel) {}
}
