package io.clickframe;

import io.clickframe.internal.node.SourceNode;
import io.clickframe.internal.reader.BatchCursor;
import io.clickframe.internal.resource.Failures;
import io.clickframe.result.Batch;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows in memory outside the Java heap. */
final class HeldContent implements ObjectContent {
  private final DataContext context;
  private final List<Batch> batches;
  private final long rowCount;
  private final HeldSource source;

  /**
   * @param batches its own from now on
   * @param context where they are loaded into a table if a chain needs one
   */
  HeldContent(DataContext context, String id, Schema schema, List<Batch> batches) {
    this.context = context;
    this.batches = List.copyOf(batches);
    this.rowCount = batches.stream().mapToLong(Batch::rowCount).sum();
    this.source = new HeldSource(context, id, schema, this);
  }

  @Override
  public DataContext context() {
    return context;
  }

  @Override
  public long rowCount() {
    return rowCount;
  }

  @Override
  public List<Batch> batches() {
    return batches;
  }

  @Override
  public BatchCursor cursor() {
    Iterator<Batch> iterator = batches.iterator();
    return new BatchCursor() {
      @Override
      public @Nullable Batch next() {
        return iterator.hasNext() ? iterator.next() : null;
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public SourceNode source() {
    return source.node();
  }

  @Override
  public void close() {
    Failures failures = new Failures();
    failures.guard(source::close);
    batches.forEach(batch -> failures.guard(batch::close));
    failures.rethrow();
  }
}
