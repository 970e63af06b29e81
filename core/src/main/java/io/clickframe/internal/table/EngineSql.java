package io.clickframe.internal.table;

import io.clickframe.result.Batch;
import io.clickframe.result.Row;
import io.clickframe.spi.BatchStream;
import io.clickframe.spi.Engine;
import io.clickframe.spi.QueryOptions;
import io.clickframe.spi.SqlStatement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.VectorSchemaRoot;

/** Small statements of the library's own. Thread-safe. */
final class EngineSql {
  private final Engine engine;
  private final BufferAllocator allocator;
  private final Runnable before;

  /**
   * @param before done before each statement; may run statements itself
   */
  EngineSql(Engine engine, BufferAllocator allocator, Runnable before) {
    this.engine = engine;
    this.allocator = allocator;
    this.before = before;
  }

  /** Runs a statement without rows. */
  void run(String sql) {
    before.run();
    engine.run(SqlStatement.of(sql));
  }

  /** Runs a statement without rows, with values for its parameters. */
  void run(String sql, Map<String, String> parameters) {
    before.run();
    engine.run(new SqlStatement(sql, parameters, Map.of("async_insert", "0")));
  }

  /** What is made of each row. */
  <T> List<T> rows(String sql, Function<Row, T> reading) {
    return rows(sql, Map.of(), reading);
  }

  /** What is made of each row. */
  <T> List<T> rows(String sql, Map<String, String> parameters, Function<Row, T> reading) {
    before.run();
    List<T> rows = new ArrayList<>();
    SqlStatement statement = new SqlStatement(sql, parameters, Map.of());
    try (BatchStream stream = engine.query(statement, QueryOptions.NONE, allocator)) {
      for (VectorSchemaRoot root = stream.next(); root != null; root = stream.next()) {
        try (Batch batch = Batch.of(stream.schema(), root)) {
          batch.rows().forEach(row -> rows.add(reading.apply(row)));
        }
      }
    }
    return rows;
  }

  /** A text that is never NULL. */
  static String text(Row row, int column) {
    return Objects.requireNonNull(row.getString(column));
  }

  /** A point in time that is never NULL. */
  static Instant instant(Row row, int column) {
    return Objects.requireNonNull(row.getInstant(column));
  }
}
