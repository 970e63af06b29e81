package io.clickframe.internal.value;

import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import io.clickframe.error.Suggestions;
import io.clickframe.error.UnknownColumnException;
import io.clickframe.error.ValueException;
import io.clickframe.ingest.FieldSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Java values as columns: what all shapes become. The lists are copied, their values are not.
 *
 * @param rows how many there are
 * @param columns the columns, in order
 */
public record ValueTable(int rows, List<ValueColumn> columns) {
  private static final String VALUE = "value";

  public ValueTable {
    columns = List.copyOf(columns);
  }

  /** One value: a column {@code value} of one row. */
  public static ValueTable of(@Nullable Object value) {
    return list(Arrays.asList(value));
  }

  /** One column of that name, with a row for each. */
  public static ValueTable list(Collection<?> values) {
    return new ValueTable(values.size(), List.of(ValueColumn.of(VALUE, values)));
  }

  /** One row, its columns in the map's order. */
  public static ValueTable row(Map<String, ?> row) {
    requireColumns(row.keySet());
    return new ValueTable(
        1,
        row.entrySet().stream()
            .map(entry -> ValueColumn.of(entry.getKey(), Arrays.asList(entry.getValue())))
            .toList());
  }

  /** Columns of equal length, in the map's order. */
  public static ValueTable columns(Map<String, ? extends Collection<?>> columns) {
    requireColumns(columns.keySet());
    List<ValueColumn> copies = new ArrayList<>();
    String first = columns.keySet().iterator().next();
    columns.forEach((name, values) -> {
      copies.add(ValueColumn.of(name, values));
      int expected = copies.getFirst().values().size();
      if (values.size() != expected) {
        throw invalid(
            "Cannot load columns of uneven length: '%s' has %d values, '%s' has %d"
                .formatted(first, expected, name, values.size()));
      }
    });
    return new ValueTable(copies.getFirst().values().size(), copies);
  }

  /** Rows with the same keys, the columns in the first one's order. */
  public static ValueTable rows(Collection<? extends Map<String, ?>> rows) {
    if (rows.isEmpty()) {
      throw invalid(
          "Cannot load no rows: without one there are no columns. Load records with their class, or"
              + " columns with empty lists");
    }
    Map<String, List<@Nullable Object>> columns = new LinkedHashMap<>();
    int index = 0;
    for (Map<String, ?> row : rows) {
      if (index == 0) {
        requireColumns(row.keySet());
        row.keySet().forEach(name -> columns.put(name, new ArrayList<>(rows.size())));
      }
      for (String name : columns.keySet()) {
        if (!row.containsKey(name)) {
          throw invalid(
              "Cannot load row %d: it has no '%s', as row 0 has. Give each row all columns, with null"
                      .formatted(index, name)
                  + " where there is no value");
        }
      }
      for (Map.Entry<String, ?> entry : row.entrySet()) {
        List<@Nullable Object> column = columns.get(entry.getKey());
        if (column == null) {
          throw invalid(
              "Cannot load row %d: it has '%s', which row 0 has not. %s"
                  .formatted(
                      index,
                      entry.getKey(),
                      Suggestions.hint(entry.getKey(), "columns", columns.keySet())));
        }
        column.add(entry.getValue());
      }
      index++;
    }
    return new ValueTable(
        rows.size(),
        columns.entrySet().stream()
            .map(entry -> ValueColumn.of(entry.getKey(), entry.getValue()))
            .toList());
  }

  /** Records, a column for each component of their class. */
  public static <R extends Record> ValueTable records(Collection<R> rows, Class<R> type) {
    RecordParts record = RecordParts.of(type);
    requireColumns(record.names());
    List<List<@Nullable Object>> values = new ArrayList<>();
    record.parts().forEach(_ -> values.add(new ArrayList<>(rows.size())));
    int index = 0;
    for (R row : rows) {
      if (row == null) {
        throw new ValueException(
            ErrorCode.NULL_VALUE, "Cannot load row " + index + ": it is null, not a record");
      }
      for (int i = 0; i < values.size(); i++) {
        values.get(i).add(record.parts().get(i).read(row));
      }
      index++;
    }
    List<ValueColumn> columns = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      RecordParts.Part part = record.parts().get(i);
      columns.add(
          new ValueColumn(part.name(), part.spec(), part.type(), part.nullable(), values.get(i)));
    }
    return new ValueTable(rows.size(), columns);
  }

  /**
   * The same with what is said about columns.
   *
   * @throws UnknownColumnException if there is none of a name
   */
  public ValueTable with(Map<String, FieldSpec> specs) {
    List<String> names = columns.stream().map(ValueColumn::name).toList();
    for (String name : specs.keySet()) {
      if (!names.contains(name)) {
        throw new UnknownColumnException(
            "There is a field for '%s', but no such column is loaded. %s"
                .formatted(name, Suggestions.hint(name, "columns", names)),
            null);
      }
    }
    return new ValueTable(
        rows,
        columns.stream()
            .map(column -> column.with(specs.getOrDefault(column.name(), column.spec())))
            .toList());
  }

  /** Some of the columns, in the order of the names. */
  public ValueTable only(List<String> names) {
    Map<String, ValueColumn> known = new LinkedHashMap<>();
    columns.forEach(column -> known.put(column.name(), column));
    return new ValueTable(rows, names.stream().map(known::get).filter(Objects::nonNull).toList());
  }

  private static void requireColumns(Collection<String> names) {
    if (names.isEmpty()) {
      throw invalid("Cannot load rows without columns");
    }
  }

  private static ClickFrameException invalid(String message) {
    return new ClickFrameException(ErrorCode.INVALID_ARGUMENT, message);
  }
}
