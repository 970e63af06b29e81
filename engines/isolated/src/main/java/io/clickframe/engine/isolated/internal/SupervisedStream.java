package io.clickframe.engine.isolated.internal;

import io.clickframe.Schema;
import io.clickframe.error.ClickFrameException;
import io.clickframe.spi.BatchStream;
import io.clickframe.spi.QueryStats;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.jspecify.annotations.Nullable;

/** The batches of a statement in a process that may end. */
final class SupervisedStream implements BatchStream {
  private final BatchStream stream;
  private final Served served;
  private final UnaryOperator<ClickFrameException> explained;
  private final AtomicBoolean closed = new AtomicBoolean();

  SupervisedStream(
      BatchStream stream, Served served, UnaryOperator<ClickFrameException> explained) {
    this.stream = stream;
    this.served = served;
    this.explained = explained;
  }

  @Override
  public Schema schema() {
    return stream.schema();
  }

  @Override
  public @Nullable VectorSchemaRoot next() {
    try {
      return stream.next();
    } catch (ClickFrameException e) {
      throw explained.apply(e);
    }
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
    if (!closed.getAndSet(true)) {
      try {
        stream.close();
      } finally {
        served.leave();
      }
    }
  }
}
