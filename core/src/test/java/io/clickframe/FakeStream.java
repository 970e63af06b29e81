package io.clickframe;

import io.clickframe.error.QueryCancelledException;
import io.clickframe.spi.BatchStream;
import io.clickframe.spi.QueryStats;
import io.clickframe.testing.TestMemory;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.jspecify.annotations.Nullable;

/** Batches of two numbered rows; can hang, or fail once, before its end. */
final class FakeStream implements BatchStream {
  static final Schema SCHEMA = TestMemory.schema("n", "Int64");

  final CountDownLatch hanging = new CountDownLatch(1);
  private final CountDownLatch cancelled = new CountDownLatch(1);
  private final String name;
  private final BufferAllocator allocator;
  private final int batches;
  private final List<String> events;
  private long given;
  private boolean closed;
  private boolean failed;
  @Nullable RuntimeException failure;
  boolean hangs;

  FakeStream(String name, BufferAllocator allocator, int batches, List<String> events) {
    this.name = name;
    this.allocator = allocator;
    this.batches = batches;
    this.events = events;
  }

  @Override
  public Schema schema() {
    return SCHEMA;
  }

  @Override
  public @Nullable VectorSchemaRoot next() {
    if (closed) {
      throw new IllegalStateException("stream " + name + " is closed");
    }
    if (given < batches) {
      given++;
      return TestMemory.root(TestMemory.longs(allocator, 2 * given - 1, 2 * given));
    }
    if (failure != null && !failed) {
      failed = true;
      throw failure;
    }
    if (hangs) {
      hang();
    }
    return null;
  }

  @Override
  public void cancel() {
    events.add("cancel " + name);
    cancelled.countDown();
  }

  @Override
  public QueryStats stats() {
    return new QueryStats(2 * given, 16 * given, 1);
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      events.add("close " + name);
    }
  }

  private void hang() {
    hanging.countDown();
    try {
      cancelled.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new QueryCancelledException("stream " + name + " was cancelled", 0, null, null);
  }
}
