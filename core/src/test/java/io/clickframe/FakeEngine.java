package io.clickframe;

import io.clickframe.spi.BatchStream;
import io.clickframe.spi.ByteChunks;
import io.clickframe.spi.Engine;
import io.clickframe.spi.EngineProvider;
import io.clickframe.spi.PlannedQuery;
import io.clickframe.spi.Planner;
import io.clickframe.spi.QueryOptions;
import io.clickframe.spi.SqlStatement;
import io.clickframe.spi.StorageKind;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.arrow.memory.BufferAllocator;
import org.jspecify.annotations.Nullable;

/** An engine without ClickHouse: gives numbered rows and writes down what happens to it. */
final class FakeEngine implements Engine, EngineProvider {
  final List<String> events = new CopyOnWriteArrayList<>();
  @Nullable RuntimeException openFailure;
  @Nullable RuntimeException closeFailure;

  @Override
  public String name() {
    return "fake";
  }

  @Override
  public Engine open(@Nullable Path storage) {
    if (openFailure != null) {
      throw openFailure;
    }
    return this;
  }

  @Override
  public String version() {
    return "0";
  }

  @Override
  public StorageKind storage() {
    return StorageKind.MEMORY;
  }

  @Override
  public Planner planner() {
    throw new UnsupportedOperationException("the fake engine plans nothing");
  }

  @Override
  public Schema describe(SqlStatement statement) {
    return FakeStream.SCHEMA;
  }

  @Override
  public List<String> lines(SqlStatement statement) {
    return List.of();
  }

  @Override
  public BatchStream query(
      SqlStatement statement, QueryOptions options, BufferAllocator allocator) {
    return stream(statement.text(), allocator, 2);
  }

  @Override
  public BatchStream query(PlannedQuery planned, QueryOptions options, BufferAllocator allocator) {
    return query(planned.statement(), options, allocator);
  }

  FakeStream stream(String name, BufferAllocator allocator, int batches) {
    return new FakeStream(name, allocator, batches, events);
  }

  @Override
  public void run(SqlStatement statement) {
    events.add("run " + statement.text());
  }

  @Override
  public void insert(SqlStatement insert, QueryOptions options) {
    events.add("insert " + insert.text());
  }

  @Override
  public void insert(SqlStatement insert, String format, ByteChunks chunks) {
    events.add("insert " + insert.text());
  }

  @Override
  public void close() {
    events.add("close engine");
    if (closeFailure != null) {
      throw closeFailure;
    }
  }
}
