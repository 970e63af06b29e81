package io.clickframe.engine.chdb;

import io.clickframe.Schema;
import io.clickframe.spi.BatchStream;
import io.clickframe.spi.ByteChunks;
import io.clickframe.spi.Engine;
import io.clickframe.spi.PlannedQuery;
import io.clickframe.spi.Planner;
import io.clickframe.spi.QueryOptions;
import io.clickframe.spi.SqlStatement;
import io.clickframe.spi.StorageKind;
import java.util.List;
import org.apache.arrow.memory.BufferAllocator;

/** An engine that does what another does, but for what a test changes. */
class DelegatingEngine implements Engine {
  private final Engine engine;

  DelegatingEngine(Engine engine) {
    this.engine = engine;
  }

  /** One that says of its tables what a server says: that others may use them. */
  static Engine shared(Engine engine) {
    return new DelegatingEngine(engine) {
      @Override
      public StorageKind storage() {
        return StorageKind.SHARED;
      }
    };
  }

  @Override
  public String name() {
    return engine.name();
  }

  @Override
  public String version() {
    return engine.version();
  }

  @Override
  public StorageKind storage() {
    return engine.storage();
  }

  @Override
  public Planner planner() {
    return engine.planner();
  }

  @Override
  public Schema describe(SqlStatement statement) {
    return engine.describe(statement);
  }

  @Override
  public List<String> lines(SqlStatement statement) {
    return engine.lines(statement);
  }

  @Override
  public BatchStream query(
      SqlStatement statement, QueryOptions options, BufferAllocator allocator) {
    return engine.query(statement, options, allocator);
  }

  @Override
  public BatchStream query(PlannedQuery planned, QueryOptions options, BufferAllocator allocator) {
    return engine.query(planned, options, allocator);
  }

  @Override
  public void run(SqlStatement statement) {
    engine.run(statement);
  }

  @Override
  public void insert(SqlStatement insert, QueryOptions options) {
    engine.insert(insert, options);
  }

  @Override
  public void insert(SqlStatement insert, String format, ByteChunks chunks) {
    engine.insert(insert, format, chunks);
  }

  @Override
  public void close() {
    engine.close();
  }
}
