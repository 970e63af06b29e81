package io.clickframe.result;

import io.clickframe.Schema;
import io.clickframe.error.StaleObjectException;
import io.clickframe.internal.node.CallSite;
import io.clickframe.internal.reader.StreamCursor;
import io.clickframe.internal.record.CursorRecords;
import io.clickframe.spi.BatchStream;
import io.clickframe.spi.QueryStats;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.jspecify.annotations.Nullable;

/**
 * A result pulled batch by batch while the query runs, in constant memory.
 *
 * <pre>{@code
 * try (Batches batches = ...) {
 *   for (Batch batch : batches) {
 *     try (batch) { ... }
 *   }
 * }
 * }</pre>
 *
 * <p>Each batch belongs to the caller, who closes it; it stays valid after the next one is read and
 * after this is closed. The rows pass once: {@link #iterator()} can be asked for only once. Read it
 * with one thread; {@link #cancel()} and {@link #close()} may be called by any thread, and closing
 * waits until the engine has stopped.
 *
 * <p>A query that fails midway throws from the iterator: what was read before is no complete
 * result.
 */
public final class Batches implements Iterable<Batch>, AutoCloseable {
  private final String label;
  private final Schema schema;
  private final BatchStream stream;
  private final ResourceOwner owner;
  private final Object lock = new Object();
  private final AtomicReference<@Nullable CallSite> closedAt = new AtomicReference<>();
  private final AtomicBoolean iterated = new AtomicBoolean();
  private volatile boolean finished;
  private Runnable released = () -> {};
  private @Nullable Batch ahead;
  private @Nullable RuntimeException failure;
  private int handedOut;
  private @Nullable CallSite handedOutAt;

  private Batches(String label, BatchStream stream, ResourceOwner owner) {
    this.label = label;
    this.schema = stream.schema();
    this.stream = stream;
    this.owner = owner;
  }

  /**
   * The batches of a stream, which it owns from now on: closing it closes the stream.
   *
   * @param label what is read, for messages
   * @param owner told of this and of every batch handed out, until they are closed
   */
  public static Batches over(String label, BatchStream stream, ResourceOwner owner) {
    Batches batches = new Batches(label, stream, owner);
    try {
      batches.released = owner.adopt(label, batches, batches::cancel);
    } catch (RuntimeException e) {
      stream.close();
      throw e;
    }
    return batches;
  }

  /** The columns; also answers after closing. */
  public Schema schema() {
    return schema;
  }

  /**
   * The batches, once.
   *
   * @throws IllegalStateException when asked for again
   */
  @Override
  public Iterator<Batch> iterator() {
    if (iterated.getAndSet(true)) {
      throw new IllegalStateException(
          "Cannot read the batches of " + label + " again: they pass once. Run the query again");
    }
    return new BatchIterator();
  }

  /**
   * The rows as records, or the values of the only column as another class, once and in constant
   * memory: each batch is closed when the next is read. Closing this stays the caller's.
   *
   * @throws io.clickframe.error.RecordMismatchException if the columns do not fit the class
   */
  public <T> Records<T> as(Class<T> type) {
    return CursorRecords.of(type, schema, () -> new StreamCursor(this, false));
  }

  /** Asks the engine to stop; the reading thread then gets a cancelled-query error. */
  public void cancel() {
    if (!finished) {
      stream.cancel();
    }
  }

  /** What was read so far; complete once the last batch was read. */
  public QueryStats stats() {
    return stream.stats();
  }

  /** Stops what runs and frees the engine's side. Closing twice does nothing more. */
  @Override
  public void close() {
    if (!closedAt.compareAndSet(null, CallSite.here())) {
      synchronized (lock) {
        return; // whoever closes first has finished
      }
    }
    cancel();
    synchronized (lock) {
      finished = true;
      Batch unread = ahead;
      ahead = null;
      try {
        if (unread != null) {
          unread.close();
        }
      } finally {
        stream.close();
        released.run();
      }
    }
  }

  private boolean fetch() {
    synchronized (lock) {
      ensureOpen();
      if (failure != null) {
        throw failure;
      }
      if (ahead == null && !finished) {
        try {
          ahead = pull();
        } catch (RuntimeException e) {
          failure = e;
          throw e;
        }
        finished = ahead == null;
      }
      return ahead != null;
    }
  }

  private @Nullable Batch pull() {
    VectorSchemaRoot root = stream.next();
    return root == null ? null : Batch.of(schema, root);
  }

  private Batch take() {
    synchronized (lock) {
      if (!fetch() || ahead == null) {
        throw new NoSuchElementException(label + " has no more batches");
      }
      if (handedOutAt
          == null) { // once: a loop has one place, and looking for it takes microseconds
        handedOutAt = CallSite.here();
      }
      Batch batch = ahead;
      String place = handedOut == 0 ? ", handed out at " : ", whose first was handed out at ";
      batch.keptBy(owner, "batch " + (handedOut + 1) + " of " + label + place + handedOutAt);
      ahead = null;
      handedOut++;
      return batch;
    }
  }

  private void ensureOpen() {
    CallSite closed = closedAt.get();
    if (closed != null) {
      throw new StaleObjectException(
          "Cannot read more batches of %s: they were closed at %s".formatted(label, closed), null);
    }
  }

  private final class BatchIterator implements Iterator<Batch> {
    @Override
    public boolean hasNext() {
      return fetch();
    }

    @Override
    public Batch next() {
      return take();
    }
  }
}
