package io.clickframe;

import io.clickframe.internal.node.SourceHold;
import io.clickframe.internal.node.SourceNode;
import io.clickframe.internal.resource.Failures;
import io.clickframe.spi.BatchStream;
import io.clickframe.spi.PlannedQuery;
import io.clickframe.spi.QueryStats;
import java.util.ArrayList;
import java.util.List;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.jspecify.annotations.Nullable;

/** A running query that keeps its sources until it is closed. */
final class HeldStream implements BatchStream {
  private final BatchStream stream;
  private final List<SourceHold> holds;

  private HeldStream(BatchStream stream, List<SourceHold> holds) {
    this.stream = stream;
    this.holds = holds;
  }

  /** Makes sure of the sources, then starts the query; if either fails, nothing is kept. */
  static BatchStream start(DataContext context, PlannedQuery planned) {
    List<SourceHold> holds = new ArrayList<>();
    try {
      for (SourceNode source : planned.sources()) {
        SourceHold hold = source.hold();
        if (!hold.equals(SourceHold.NONE)) {
          holds.add(hold);
        }
      }
      BatchStream stream = context.engine().query(planned, context.options(), context.allocator());
      return holds.isEmpty() ? stream : new HeldStream(stream, holds);
    } catch (RuntimeException | Error e) {
      release(holds, e);
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
    holds.forEach(hold -> failures.guard(hold::close));
    failures.rethrow();
  }

  private static void release(List<SourceHold> holds, Throwable failure) {
    for (SourceHold hold : holds) {
      try {
        hold.close();
      } catch (RuntimeException e) {
        failure.addSuppressed(e);
      }
    }
  }
}
