package io.clickframe;

import io.clickframe.error.StaleObjectException;
import io.clickframe.internal.resource.Failures;
import io.clickframe.internal.resource.Scope;
import io.clickframe.result.Batch;
import io.clickframe.spi.BatchStream;
import io.clickframe.spi.QueryStats;
import java.util.ArrayList;
import java.util.List;
import org.apache.arrow.vector.VectorSchemaRoot;

/**
 * Reads a stream to its end and makes a {@link DataObject} of it. Until then the batches are its
 * own: closing it, which any thread may do, frees what was read and closes the stream.
 */
final class ResultCollector implements AutoCloseable {
  private final String label;
  private final BatchStream stream;
  private final Schema schema;
  private final List<Batch> batches = new ArrayList<>();
  private boolean closed;

  private ResultCollector(String label, BatchStream stream) {
    this.label = label;
    this.stream = stream;
    this.schema = stream.schema();
  }

  /** Reads everything; the stream is closed however this ends. */
  static DataObject collect(Scope scope, String label, BatchStream stream) {
    ResultCollector collector = new ResultCollector(label, stream);
    Runnable release = () -> {};
    try (collector) {
      release = scope.adopt("running query " + label, collector, stream::cancel);
      while (collector.pull()) {}
      return collector.finish(scope);
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
    batches.add(Batch.of(schema, root));
    return true;
  }

  /** Hands the batches over; if the scope has closed meanwhile, they stay here and are freed. */
  private synchronized DataObject finish(Scope scope) {
    ensureOpen();
    QueryStats stats = stream.stats();
    stream.close();
    DataObject object = new DataObject(label, schema, batches, stats);
    object.keptBy(scope);
    batches.clear();
    return object;
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
