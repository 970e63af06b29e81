package io.clickframe;

import io.clickframe.internal.resource.Failures;
import io.clickframe.spi.BatchStream;
import io.clickframe.spi.KeptSources;
import io.clickframe.spi.PlannedQuery;
import io.clickframe.spi.QueryStats;
import io.clickframe.spi.StreamTime;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.jspecify.annotations.Nullable;

/** A running query that keeps its sources until it is closed. */
final class KeptStream implements BatchStream {
  private final BatchStream stream;
  private final KeptSources sources;
  private final ObservedRun run;
  private final CancelOnClose running;
  private final long keeping;
  private volatile long rows;

  private KeptStream(
      BatchStream stream,
      KeptSources sources,
      ObservedRun run,
      CancelOnClose running,
      long keeping) {
    this.stream = stream;
    this.sources = sources;
    this.run = run;
    this.running = running;
    this.keeping = keeping;
  }

  /** Makes sure of the sources, then starts the query; if either fails, nothing is kept. */
  static KeptStream start(DataContext context, PlannedQuery planned) {
    long begin = System.nanoTime();
    KeptSources sources = keep(context, planned);
    long keeping = System.nanoTime() - begin;
    try {
      return start(context, planned, sources, keeping);
    } catch (RuntimeException | Error e) {
      sources.close();
      throw e;
    }
  }

  private static KeptStream start(
      DataContext context, PlannedQuery planned, KeptSources sources, long keeping) {
    CancelOnClose running = CancelOnClose.of(context.scope(), "a query");
    try {
      PlannedQuery bound = sources.bind(planned);
      ObservedRun run = ObservedRun.begin(context, "query", bound.statement());
      BatchStream stream =
          run.call(() ->
              sources.await(
                  () -> sources.engine().query(bound, context.options(), context.allocator())));
      KeptStream kept = new KeptStream(stream, sources, run, running, keeping);
      running.streams(kept::cancel);
      return kept;
    } catch (RuntimeException | Error e) {
      running.close();
      throw e;
    }
  }

  /** Makes sure of the sources; closing the context interrupts that, for it may be an upload. */
  static KeptSources keep(DataContext context, PlannedQuery planned) {
    try (CancelOnClose _ = CancelOnClose.of(context.scope(), "sources of a query")) {
      return planned.keepSources(context.engine(), context.options());
    }
  }

  @Override
  public Schema schema() {
    return stream.schema();
  }

  @Override
  public @Nullable VectorSchemaRoot next() {
    VectorSchemaRoot batch = run.call(() -> sources.await(stream::next));
    try {
      sources.requireNoFailure();
    } catch (RuntimeException e) {
      if (batch != null) {
        batch.close();
      }
      run.end(rows, false, e);
      throw e;
    }
    if (batch == null) {
      run.end(rows, true, null);
    } else {
      count(batch);
    }
    return batch;
  }

  @SuppressWarnings("NonAtomicVolatileUpdate") // one thread at a time reads
  private void count(VectorSchemaRoot batch) {
    rows += batch.getRowCount();
    run.received();
  }

  /** The program itself reads the rest. */
  void handOver() {
    run.handOver();
  }

  @Override
  public void cancel() {
    stream.cancel();
    sources.cancel();
  }

  @Override
  public QueryStats stats() {
    return stream.stats();
  }

  @Override
  public StreamTime time() {
    return stream.time();
  }

  /** How long making sure of the sources took, in nanoseconds. */
  long keeping() {
    return keeping;
  }

  @Override
  public void close() {
    running.close();
    Failures failures = new Failures();
    failures.guard(sources::release); // an engine that waits for rows does not stop
    failures.guard(stream::close);
    failures.guard(sources::close);
    run.end(rows, false, null);
    failures.rethrow();
  }
}
