package io.clickframe.testkit.chain.term;

import io.clickframe.Expression;
import io.clickframe.testkit.chain.table.Kind;
import io.clickframe.testkit.chain.table.Row;
import io.clickframe.testkit.chain.table.Shape;
import io.clickframe.testkit.chain.table.Table;
import io.clickframe.testkit.chain.table.Type;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A function of a text. */
public record TextTerm(TextFunction function, Term operand) implements Term {
  public TextTerm {
    Shape.check(operand.type().kind() == Kind.STRING, "No text");
  }

  @Override
  public Type type() {
    return Type.of(function.kind()).orNull(operand.type().nullable());
  }

  @Override
  public Expression expression() {
    return function.of(operand.expression());
  }

  @Override
  public Function<Row, @Nullable Object> on(Table table) {
    Function<Row, @Nullable Object> value = operand.on(table);
    return row -> value.apply(row) instanceof String text ? function.of(text) : null;
  }

  @Override
  public @Nullable String duckDb() {
    String sql = operand.duckDb();
    return sql == null ? null : function.duckDb(sql);
  }

  @Override
  public List<Term> parts() {
    return List.of(operand);
  }

  @Override
  public String toString() {
    return operand + "." + function;
  }
}
