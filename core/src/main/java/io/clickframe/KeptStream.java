package io.clickframe;

import io.clickframe.internal.resource.Failures;
import io.clickframe.spi.BatchStream;
import io.clickframe.spi.PlannedQuery;
import io.clickframe.spi.QueryStats;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.jspecify.annotations.Nullable;

/** A running query that keeps its sources until it is closed. */
final class KeptStream implements BatchStream {
  private final BatchStream stream;
  private final PlannedQuery.Kept sources;

  private KeptStream(BatchStream stream, PlannedQuery.Kept sources) {
    this.stream = stream;
    this.sources = sources;
  }

  /** Makes sure of the sources, then starts the query; if either fails, nothing is kept. */
  static BatchStream start(DataContext context, PlannedQuery planned) {
    PlannedQuery.Kept sources = planned.keepSources();
    try {
      BatchStream stream = context.engine().query(planned, context.options(), context.allocator());
      return new KeptStream(stream, sources);
    } catch (RuntimeException | Error e) {
      sources.close();
      throw e;
    }
  }

  @Override
  public Schema schema() {
    return stream.schema();
  }

  @Override
  public @Nullable VectorSchemaRoot next() {
    return stream.next();
  }

  @Override
  public void cancel() {
    stream.cancel();
  }

  @Override
  public QueryStats stats() {
    return stream.stats();
  }

  @Override
  public void close() {
    Failures failures = new Failures();
    failures.guard(stream::close);
    failures.guard(sources::close);
    failures.rethrow();
  }
}
