package io.clickframe.testkit;

import io.clickframe.DataContext;
import io.clickframe.DataObject;
import io.clickframe.DataStore;
import io.clickframe.Schema;
import io.clickframe.result.Batch;
import io.clickframe.result.Row;
import io.clickframe.spi.BatchStream;
import io.clickframe.spi.SqlStatement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.jspecify.annotations.Nullable;

/**
 * A result as plain Java values, which outlive the memory they came from. Immutable.
 *
 * @param schema the columns
 * @param values one list a row, in order; NULL is null
 */
public record Rows(Schema schema, List<List<@Nullable Object>> values) {
  public Rows {
    values = List.copyOf(values);
  }

  /** Runs a chain. */
  public static Rows of(DataStore chain, DataContext context) {
    try (DataObject result = chain.execute(context)) {
      List<List<@Nullable Object>> values = new ArrayList<>();
      result.rows().forEach(row -> values.add(read(row, result.schema())));
      return new Rows(result.schema(), values);
    }
  }

  /** Runs a statement as it is. */
  public static Rows of(String sql, DataContext context) {
    List<List<@Nullable Object>> values = new ArrayList<>();
    try (BatchStream stream =
        context.engine().query(SqlStatement.of(sql), context.options(), context.allocator())) {
      Schema schema = stream.schema();
      for (VectorSchemaRoot root = stream.next(); root != null; root = stream.next()) {
        try (Batch batch = Batch.of(schema, root)) {
          batch.rows().forEach(row -> values.add(read(row, schema)));
        }
      }
      return new Rows(schema, values);
    }
  }

  /** The only value. */
  public @Nullable Object single() {
    if (values.size() != 1 || values.getFirst().size() != 1) {
      throw new IllegalStateException("Expected one row of one column, found " + this);
    }
    return values.getFirst().getFirst();
  }

  /** The values of the first column. */
  public List<@Nullable Object> firstColumn() {
    return values.stream().<@Nullable Object>map(List::getFirst).toList();
  }

  /** The rows in an order that depends on nothing but their values. */
  public List<List<@Nullable Object>> sorted() {
    return values.stream().sorted(Comparator.comparing(List::toString)).toList();
  }

  @Override
  public String toString() {
    return values.stream().map(List::toString).collect(Collectors.joining("\n"));
  }

  private static List<@Nullable Object> read(Row row, Schema schema) {
    List<@Nullable Object> values = new ArrayList<>();
    for (int i = 0; i < schema.columns().size(); i++) {
      values.add(row.get(i));
    }
    return values;
  }
}
