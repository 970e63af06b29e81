package io.clickframe.testkit.chain.step;

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
