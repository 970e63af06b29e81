package io.clickframe.sourcetest;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.clickframe.DataContext;
import io.clickframe.Schema;
import io.clickframe.engine.chdb.ChdbEngine;
import io.clickframe.engine.chdb.NativeResources;
import io.clickframe.error.ClickFrameException;
import io.clickframe.result.Batch;
import io.clickframe.result.Row;
import io.clickframe.spi.BatchStream;
import io.clickframe.spi.QueryOptions;
import io.clickframe.spi.SqlStatement;
import io.clickframe.testkit.LeakChecker;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the tests of sources share: the embedded engine, checked for leaks, and raw SQL on it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class SourceTest {
  @RegisterExtension
  final LeakChecker leaks = new LeakChecker(DataContext::open, SourceTest::unreleased);

  /** For a test class. */
  protected SourceTest() {}

  /** The context; it is open while the tests run, and closed after them. */
  protected final DataContext context() {
    return leaks.context();
  }

  /** The rows of a statement, each as its values in Java's words, with {@code |} between them. */
  protected final List<String> rows(String sql) {
    return rows(sql, Map.of());
  }

  /** The same with ClickHouse settings, which also hold for finding the columns. */
  protected final List<String> rows(String sql, Map<String, String> settings) {
    List<String> rows = new ArrayList<>();
    SqlStatement statement = SqlStatement.of(sql).withSettings(settings);
    try (BatchStream stream =
        context().engine().query(statement, QueryOptions.NONE, context().allocator())) {
      for (VectorSchemaRoot root = stream.next(); root != null; root = stream.next()) {
        try (Batch batch = Batch.of(stream.schema(), root)) {
          int width = batch.schema().columns().size();
          batch.rows().forEach(row -> rows.add(text(row, width)));
        }
      }
    }
    return rows;
  }

  /** The columns of a statement as {@code name Type}. */
  protected final List<String> columns(String sql) {
    List<Schema.Column> columns = context().engine().describe(SqlStatement.of(sql)).columns();
    return columns.stream().map(column -> column.name() + " " + column.type()).toList();
  }

  /** Runs a statement that has no rows. */
  protected final void execute(String sql) {
    context().engine().run(SqlStatement.of(sql));
  }

  /** What a statement fails with. */
  protected final ClickFrameException failure(String sql) {
    return failure(sql, Map.of());
  }

  /** What a statement with ClickHouse settings fails with. */
  protected final ClickFrameException failure(String sql, Map<String, String> settings) {
    ClickFrameException failure =
        catchThrowableOfType(ClickFrameException.class, () -> rows(sql, settings));
    if (failure == null) {
      throw new AssertionError("it did not fail: " + sql);
    }
    return failure;
  }

  private static String text(Row row, int width) {
    return IntStream.range(0, width)
        .mapToObj(column -> String.valueOf(row.get(column)))
        .collect(Collectors.joining("|"));
  }

  private static long unreleased() {
    NativeResources held = ChdbEngine.nativeResources();
    return held.results() + held.batches();
  }
}
