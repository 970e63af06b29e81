package io.clickframe.engine.chdb;

import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.spi.BatchStream;
import io.clickframe.spi.QueryOptions;
import io.clickframe.spi.SqlStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * An in-memory engine and an allocator for each test; fails the test that leaves something behind.
 */
public final class EngineFixture implements BeforeEachCallback, AfterEachCallback {
  private @Nullable ChdbEngine engine;
  private @Nullable RootAllocator allocator;
  private NativeResources before = NativeResources.NONE;

  @Override
  public void beforeEach(ExtensionContext context) {
    before = ChdbEngine.nativeResources(); // a leak fails the test that made it, not the next ones
    engine = ChdbEngine.open(null);
    allocator = new RootAllocator();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    engine().close();
    allocator().close(); // throws if a buffer is left
    assertThat(ChdbEngine.nativeResources()).isEqualTo(before);
  }

  public ChdbEngine engine() {
    return Objects.requireNonNull(engine);
  }

  public RootAllocator allocator() {
    return Objects.requireNonNull(allocator);
  }

  public BatchStream stream(String sql) {
    return engine().query(SqlStatement.of(sql), QueryOptions.NONE, allocator());
  }

  /** All values of the first column. */
  public List<@Nullable Object> column(String sql) {
    return column(SqlStatement.of(sql), QueryOptions.NONE);
  }

  public List<@Nullable Object> column(SqlStatement statement, QueryOptions options) {
    List<@Nullable Object> values = new ArrayList<>();
    try (BatchStream stream = engine().query(statement, options, allocator())) {
      for (VectorSchemaRoot root = stream.next(); root != null; root = stream.next()) {
        try (VectorSchemaRoot batch = root) {
          FieldVector vector = batch.getVector(0);
          for (int i = 0; i < batch.getRowCount(); i++) {
            values.add(vector.getObject(i));
          }
        }
      }
    }
    return values;
  }

  /** Reads everything and returns the number of rows. */
  public long drain(BatchStream stream) {
    long rows = 0;
    for (VectorSchemaRoot root = stream.next(); root != null; root = stream.next()) {
      try (VectorSchemaRoot batch = root) {
        rows += batch.getRowCount();
      }
    }
    return rows;
  }
}
