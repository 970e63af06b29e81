package io.clickframe;

import io.clickframe.error.StaleObjectException;
import io.clickframe.internal.reader.BatchCursor;
import io.clickframe.internal.resource.Failures;
import io.clickframe.internal.resource.Scope;
import io.clickframe.result.Batch;
import io.clickframe.spi.BatchStream;
import io.clickframe.spi.QueryStats;
import java.util.ArrayList;
import java.util.List;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.jspecify.annotations.Nullable;

/**
 * Reads a stream to its end and makes a {@link DataObject} of it. Until then the batches are its
 * own: closing it, which any thread may do, frees what was read and closes the stream.
 */
final class ResultCollector implements AutoCloseable {
  private final String label;
  private final BatchStream stream;
  private final Schema schema;
  private final List<Batch> batches = new ArrayList<>();
  private long bytes;
  private boolean closed;

  private ResultCollector(String label, BatchStream stream) {
    this.label = label;
    this.stream = stream;
    this.schema = stream.schema();
  }

  /** Takes over a result that is larger than what is to be held. */
  @FunctionalInterface
  interface Overflow {

    /**
     * Makes an object of it.
     *
     * @param rows what was read, then the rest; to be read while this runs
     */
    DataObject take(Schema schema, BatchCursor rows);
  }

  /** Reads everything; the stream is closed however this ends. */
  static DataObject collect(DataContext context, String label, BatchStream stream) {
    return collect(
        context,
        label,
        stream,
        Long.MAX_VALUE,
        (_, _) -> {
          throw new IllegalStateException("nothing is larger");
        });
  }

  /**
   * Reads everything up to a size; the stream is closed however this ends.
   *
   * @param most bytes to hold, in Arrow's form
   */
  static DataObject collect(
      DataContext context, String label, BatchStream stream, long most, Overflow overflow) {
    Scope scope = context.scope();
    ResultCollector collector = new ResultCollector(label, stream);
    Runnable release = () -> {};
    try (collector) {
      release = scope.adopt("running query " + label, collector, stream::cancel);
      while (collector.pull()) {
        if (collector.bytes > most) {
          return overflow.take(collector.schema, collector.new Rest());
        }
      }
      return collector.finish(context);
    } finally {
      release.run();
    }
  }

  /** One batch at a time under the lock, so that closing in between finds all there is. */
  private synchronized boolean pull() {
    ensureOpen();
    VectorSchemaRoot root = stream.next();
    if (root == null) {
      return false;
    }
    root.getFieldVectors().forEach(vector -> bytes += vector.getBufferSize());
    batches.add(Batch.of(schema, root));
    return true;
  }

  /** Hands the batches over; if the scope has closed meanwhile, they stay here and are freed. */
  private synchronized DataObject finish(DataContext context) {
    ensureOpen();
    String id = context.newId();
    QueryStats stats = stream.stats();
    stream.close();
    DataObject object =
        new DataObject(label, id, schema, new HeldContent(context, id, schema, batches), stats);
    object.keptBy(context.scope());
    batches.clear();
    return object;
  }

  /** The batches that were read, then those that follow, each freed by the next. */
  private final class Rest implements BatchCursor {
    private @Nullable Batch last;

    @Override
    public @Nullable Batch next() {
      synchronized (ResultCollector.this) {
        close();
        if (!batches.isEmpty() || pull()) {
          last = batches.removeFirst();
        }
        return last;
      }
    }

    @Override
    public void close() {
      if (last != null) {
        last.close();
        last = null;
      }
    }
  }

  private void ensureOpen() {
    if (closed) {
      throw new StaleObjectException(
          "Cannot finish reading " + label + ": its context was closed meanwhile", null);
    }
  }

  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    Failures failures = new Failures();
    batches.forEach(batch -> failures.guard(batch::close));
    batches.clear();
    failures.guard(stream::close);
    failures.rethrow();
  }
}
