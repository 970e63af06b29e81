package io.clickframe;

import io.clickframe.error.StaleObjectException;
import io.clickframe.internal.node.CallSite;
import io.clickframe.internal.reader.BatchCursor;
import io.clickframe.internal.resource.Failures;
import io.clickframe.result.Batch;
import io.clickframe.result.ResourceOwner;
import io.clickframe.spi.BatchStream;
import io.clickframe.spi.QueryStats;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The whole result of one execution, held in memory outside the Java heap: close it, or close its
 * {@link DataContext}, which closes it too. Unchanging until then.
 *
 * <p>Several threads may read it at once, and any thread may close it; but nobody may be reading
 * while it is closed. After closing, {@link #schema()}, {@link #rowCount()} and {@link #stats()}
 * still answer; the rest throws {@link StaleObjectException}.
 */
public final class DataObject extends ReadCalls implements AutoCloseable {
  private static final int SHORT_ROWS = 10;

  private final String label;
  private final Schema schema;
  private final List<Batch> batches;
  private final long rowCount;
  private final QueryStats stats;
  private Runnable released = () -> {};
  private volatile @Nullable CallSite closedAt;

  DataObject(String label, Schema schema, List<Batch> batches, QueryStats stats) {
    this.label = Objects.requireNonNull(label, "label is null");
    this.schema = Objects.requireNonNull(schema, "schema is null");
    this.batches = List.copyOf(batches);
    this.rowCount = batches.stream().mapToLong(Batch::rowCount).sum();
    this.stats = Objects.requireNonNull(stats, "stats is null");
  }

  /**
   * Reads a stream to its end and closes it. If that fails midway, what was read is freed and the
   * failure thrown.
   *
   * @param label what the result is, for messages
   */
  static DataObject collect(DataContext context, String label, BatchStream stream) {
    return ResultCollector.collect(context.scope(), label, stream);
  }

  @Override
  public Schema schema() {
    return schema;
  }

  @Override
  public long rowCount() {
    return rowCount;
  }

  /** What the execution cost. */
  public QueryStats stats() {
    return stats;
  }

  /** The rows as Arrow batches, in order. They belong to this object: do not close them. */
  public List<Batch> batches() {
    ensureOpen();
    return batches;
  }

  /** The first 10 rows as a table, or where it was closed. */
  @Override
  public String toString() {
    CallSite closed = closedAt;
    return closed == null ? toText(SHORT_ROWS) : label + " (closed at " + closed + ")";
  }

  /** Frees the memory. Closing twice does nothing more. */
  @Override
  public void close() {
    Failures failures = new Failures();
    synchronized (this) {
      if (closedAt != null) {
        return;
      }
      closedAt = CallSite.here();
      batches.forEach(batch -> failures.guard(batch::close));
    }
    released.run();
    failures.rethrow();
  }

  /** Lets an owner keep this until it is closed; called before anybody else sees the object. */
  void keptBy(ResourceOwner owner) {
    released = owner.adopt(label, this, () -> {});
  }

  @Override
  BatchCursor cursor() {
    ensureOpen();
    Iterator<Batch> iterator = batches.iterator();
    return new BatchCursor() {
      @Override
      public @Nullable Batch next() {
        ensureOpen();
        return iterator.hasNext() ? iterator.next() : null;
      }

      @Override
      public void close() {}
    };
  }

  @Override
  void ensureOpen() {
    CallSite closed = closedAt;
    if (closed != null) {
      throw new StaleObjectException(
          "Cannot read %s: it was closed at %s. Read it before, or copy the values out"
              .formatted(label, closed),
          null);
    }
  }
}
