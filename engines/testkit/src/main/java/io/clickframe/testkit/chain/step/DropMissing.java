package io.clickframe.testkit.chain.step;

import io.clickframe.DataStore;
import io.clickframe.testkit.chain.table.Column;
import io.clickframe.testkit.chain.table.Row;
import io.clickframe.testkit.chain.table.Shape;
import io.clickframe.testkit.chain.table.Source;
import io.clickframe.testkit.chain.table.Table;
import io.clickframe.testkit.chain.table.Values;
import io.clickframe.testkit.chain.term.DuckDbText;
import io.clickframe.testkit.chain.term.JavaText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rows that miss no value.
 *
 * @param columns the columns to look at; none for all
 */
public record DropMissing(boolean nulls, boolean nans, List<String> columns) implements Step {
  public DropMissing {
    columns = List.copyOf(columns);
    Shape.check(nulls || nans, "Nothing to drop");
  }

  @Override
  public Shape after(Shape before) {
    for (String name : columns) {
      Column column = before.column(name);
      Shape.check(nulls || column.type().kind().floating(), "No NaN");
    }
    return before;
  }

  @Override
  public DataStore on(DataStore input, Function<Source, DataStore> stores) {
    Object[] names = columns.toArray();
    if (!nans) {
      return input.dropNull(names);
    }
    return nulls ? input.dropNa(names) : input.dropNaN(names);
  }

  private List<String> looked(Shape shape) {
    return columns.isEmpty() ? shape.names() : columns;
  }

  @Override
  public Table on(Table input) {
    List<Function<Row, @Nullable Object>> values =
        looked(input.shape()).stream().map(input::reader).toList();
    return input.filter(row -> values.stream().noneMatch(value -> missing(value.apply(row))));
  }

  private boolean missing(@Nullable Object value) {
    return value == null ? nulls : nans && Values.isNaN(value);
  }

  @Override
  public @Nullable String duckDb(String input, Shape before) {
    List<String> conditions = new ArrayList<>(List.of("TRUE"));
    for (String name : looked(before)) {
      String sql = DuckDbText.column(name);
      if (nulls) {
        conditions.add(sql + " IS NOT NULL");
      }
      if (nans && before.column(name).type().kind().floating()) {
        conditions.add("coalesce(NOT isnan(" + sql + "), TRUE)");
      }
    }
    return Sql.select(Sql.columns(before), input, " WHERE " + String.join(" AND ", conditions));
  }

  @Override
  public String toString() {
    String method = nans ? (nulls ? "dropNa" : "dropNaN") : "dropNull";
    return JavaText.call(method, columns.stream().map(JavaText::of).toArray());
  }
}
