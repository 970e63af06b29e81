package io.clickframe.testkit.chain.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Rows with typed columns. Integers are {@code BigInteger}, floats {@code Double}, decimals {@code
 * BigDecimal} with four digits, arrays lists of {@code BigInteger}. Immutable.
 */
public final class Table {
  private final Shape shape;
  private final List<Row> rows;
  private final Map<String, Integer> positions = new HashMap<>();

  public Table(Shape shape, List<Row> rows) {
    this.shape = shape;
    this.rows = List.copyOf(rows);
    for (Column column : shape.columns()) {
      positions.put(column.name(), positions.size());
    }
  }

  public Shape shape() {
    return shape;
  }

  public List<Row> rows() {
    return rows;
  }

  /** Reads a column's value from a row of this table. */
  public Function<Row, @Nullable Object> reader(String name) {
    int position = Objects.requireNonNull(positions.get(name), name);
    return row -> row.get(position);
  }

  /** The same columns with other rows. */
  public Table with(List<Row> others) {
    return new Table(shape, others);
  }

  public Table filter(Predicate<Row> kept) {
    return with(rows.stream().filter(kept).toList());
  }

  /** One row for each row, made of what the functions give. */
  public Table map(Shape after, List<Function<Row, @Nullable Object>> values) {
    List<Row> made = new ArrayList<>(rows.size());
    for (Row row : rows) {
      List<@Nullable Object> cells = new ArrayList<>(values.size());
      for (Function<Row, @Nullable Object> value : values) {
        cells.add(value.apply(row));
      }
      made.add(new Row(Collections.unmodifiableList(cells)));
    }
    return new Table(after, made);
  }
}
