package io.clickframe.testkit.chain.step;

import io.clickframe.DataStore;
import io.clickframe.Explode;
import io.clickframe.testkit.chain.table.Column;
import io.clickframe.testkit.chain.table.Kind;
import io.clickframe.testkit.chain.table.Row;
import io.clickframe.testkit.chain.table.Shape;
import io.clickframe.testkit.chain.table.Source;
import io.clickframe.testkit.chain.table.Table;
import io.clickframe.testkit.chain.table.Type;
import io.clickframe.testkit.chain.term.DuckDbText;
import io.clickframe.testkit.chain.term.JavaText;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A row for each element of an array.
 *
 * @param index what the place of the element is called, or null
 */
public record Exploded(String column, boolean keepEmpty, @Nullable String index) implements Step {
  @Override
  public Shape after(Shape before) {
    Shape.check(before.column(column).type().kind() == Kind.INTS, "No array");
    List<Column> columns = new ArrayList<>();
    for (Column each : before.columns()) {
      boolean array = each.name().equals(column);
      if (array && index != null) {
        columns.add(new Column(index, Type.of(Kind.UINT32).orNull(keepEmpty)));
      }
      columns.add(array ? new Column(column, Type.of(Kind.INT64).orNull(keepEmpty)) : each);
    }
    return new Shape(columns, false);
  }

  @Override
  public DataStore on(DataStore input, Function<Source, DataStore> stores) {
    Explode explode = Explode.of(column);
    explode = keepEmpty ? explode.keepEmpty() : explode;
    return input.explode(index == null ? explode : explode.withIndex(index));
  }

  @Override
  public Table on(Table input) {
    List<Row> rows = new ArrayList<>();
    for (Row row : input.rows()) {
      List<?> elements = (List<?>) input.reader(column).apply(row);
      for (int i = 0; i < elements.size(); i++) {
        rows.add(with(input, row, elements.get(i), BigInteger.valueOf(i + 1)));
      }
      if (elements.isEmpty() && keepEmpty) {
        rows.add(with(input, row, null, null));
      }
    }
    return new Table(after(input.shape()), rows);
  }

  private Row with(Table input, Row row, @Nullable Object element, @Nullable Object place) {
    List<@Nullable Object> cells = new ArrayList<>();
    for (String name : input.shape().names()) {
      boolean array = name.equals(column);
      if (array && index != null) {
        cells.add(place);
      }
      cells.add(array ? element : input.reader(name).apply(row));
    }
    return new Row(Collections.unmodifiableList(cells));
  }

  @Override
  public @Nullable String duckDb(String input, Shape before) {
    String array = DuckDbText.column(column);
    String empty = keepEmpty ? "CASE WHEN len(" + array + ") = 0 THEN [NULL] ELSE " : "(";
    String end = keepEmpty ? " END" : ")";
    List<String> items = new ArrayList<>();
    for (String name : before.names()) {
      boolean element = name.equals(column);
      if (element && index != null) {
        items.add(
            DuckDbText.cast(
                    "unnest(" + empty + "range(1, len(" + array + ") + 1)" + end + ")", Kind.UINT32)
                + " AS "
                + DuckDbText.name(index));
      }
      items.add(
          element
              ? "unnest(" + empty + array + end + ") AS " + DuckDbText.name(name)
              : DuckDbText.column(name));
    }
    return Sql.select(items, input, "");
  }

  @Override
  public String toString() {
    return "explode(Explode.of("
        + JavaText.of(column)
        + ")"
        + (keepEmpty ? ".keepEmpty()" : "")
        + (index == null ? "" : ".withIndex(" + JavaText.of(index) + ")")
        + ")";
  }
}
