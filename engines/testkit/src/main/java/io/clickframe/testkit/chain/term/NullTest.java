package io.clickframe.testkit.chain.term;

import io.clickframe.Expression;
import io.clickframe.testkit.chain.table.Kind;
import io.clickframe.testkit.chain.table.Row;
import io.clickframe.testkit.chain.table.Table;
import io.clickframe.testkit.chain.table.Type;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Whether a value is NULL, or is not. */
public record NullTest(Term operand, boolean isNull) implements Term {
  @Override
  public Type type() {
    return Type.of(Kind.UINT8);
  }

  @Override
  public Expression expression() {
    Expression value = operand.expression();
    return isNull ? value.isNull() : value.isNotNull();
  }

  @Override
  public Function<Row, @Nullable Object> on(Table table) {
    Function<Row, @Nullable Object> value = operand.on(table);
    return row -> Comparison.truth((value.apply(row) == null) == isNull);
  }

  @Override
  public @Nullable String duckDb() {
    String sql = operand.duckDb();
    return sql == null
        ? null
        : DuckDbText.cast("(" + sql + (isNull ? ") IS NULL" : ") IS NOT NULL"), Kind.UINT8);
  }

  @Override
  public List<Term> parts() {
    return List.of(operand);
  }

  @Override
  public String toString() {
    return operand + (isNull ? ".isNull()" : ".isNotNull()");
  }
}
