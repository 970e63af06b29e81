package io.clickframe.testkit.chain.term;

import io.clickframe.Expression;
import io.clickframe.testkit.chain.table.Column;
import io.clickframe.testkit.chain.table.Row;
import io.clickframe.testkit.chain.table.Shape;
import io.clickframe.testkit.chain.table.Table;
import io.clickframe.testkit.chain.table.Type;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An expression over the columns of a table. Immutable. */
public interface Term {
  /** The type, by the rules of the manual. */
  Type type();

  /** The expression under test. */
  Expression expression();

  /** The value, by plain Java. */
  Function<Row, @Nullable Object> on(Table table);

  /** The value as SQL over {@code q}, or null if DuckDB has not the same meaning. */
  @Nullable String duckDb();

  /** What it is made of; each can be tried in its place where the type is the same. */
  List<Term> parts();

  /** The expression as it would be written in Java. */
  @Override
  String toString();

  /** Fails if a column that is read is not there, or not of that type. */
  default void check(Shape shape) {
    parts().forEach(part -> part.check(shape));
    if (this instanceof ColumnTerm term) {
      Column column = term.column();
      Shape.check(shape.column(column.name()).equals(column), "Column " + column + " differs");
    }
  }
}
