package io.clickframe.testkit.chain.term;

import io.clickframe.Expression;
import io.clickframe.Expressions;
import io.clickframe.testkit.chain.table.Column;
import io.clickframe.testkit.chain.table.Row;
import io.clickframe.testkit.chain.table.Table;
import io.clickframe.testkit.chain.table.Type;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A column. */
public record ColumnTerm(Column column) implements Term {
  @Override
  public Type type() {
    return column.type();
  }

  @Override
  public Expression expression() {
    return Expressions.col(column.name());
  }

  @Override
  public Function<Row, @Nullable Object> on(Table table) {
    return table.reader(column.name());
  }

  @Override
  public String duckDb() {
    return DuckDbText.column(column.name());
  }

  @Override
  public List<Term> parts() {
    return List.of();
  }

  @Override
  public String toString() {
    return "col(" + JavaText.of(column.name()) + ")";
  }
}
