package io.clickframe.testkit.chain.step;

import io.clickframe.testkit.chain.table.Column;
import io.clickframe.testkit.chain.table.Kind;
import io.clickframe.testkit.chain.table.Shape;
import io.clickframe.testkit.chain.term.DuckDbText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Pieces of DuckDB's SQL. */
final class Sql {
  private Sql() {}

  /** A SELECT over {@code q}. */
  static String select(List<String> items, String input, String clauses) {
    return "SELECT " + String.join(", ", items) + " FROM (" + input + ") AS q" + clauses;
  }

  /** The columns as they are. */
  static List<String> columns(Shape shape) {
    return shape.names().stream().map(DuckDbText::column).collect(Collectors.toList());
  }

  /** The columns, brought to these types. */
  static List<String> typed(Shape shape) {
    return shape.columns().stream()
        .map(column ->
            DuckDbText.cast(DuckDbText.column(column.name()), column.type().kind())
                + " AS "
                + DuckDbText.name(column.name()))
        .toList();
  }

  /** A value in place of a column. */
  static String empty(Column column, String value) {
    return DuckDbText.cast(value, column.type().kind()) + " AS " + DuckDbText.name(column.name());
  }

  /** A column of a join's side; an array's default where there may be no row. */
  static String orEmpty(String side, Column column, boolean missing) {
    String name = DuckDbText.name(column.name());
    boolean array = missing && column.type().kind() == Kind.INTS;
    String value = side + "." + name;
    return (array ? "coalesce(" + value + ", [])" : value) + " AS " + name;
  }

  /** What all give, or null if one gives null. */
  static <T> @Nullable List<String> all(List<T> values, Function<T, @Nullable String> text) {
    List<String> texts = new ArrayList<>();
    for (T value : values) {
      String sql = text.apply(value);
      if (sql == null) {
        return null;
      }
      texts.add(sql);
    }
    return texts;
  }
}
