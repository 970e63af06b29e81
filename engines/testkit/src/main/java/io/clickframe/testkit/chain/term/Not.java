package io.clickframe.testkit.chain.term;

import io.clickframe.Expression;
import io.clickframe.testkit.chain.table.Kind;
import io.clickframe.testkit.chain.table.Row;
import io.clickframe.testkit.chain.table.Table;
import io.clickframe.testkit.chain.table.Type;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The opposite of a condition; of unknown, unknown. */
public record Not(Term condition) implements Term {
  @Override
  public Type type() {
    return condition.type();
  }

  @Override
  public Expression expression() {
    return condition.expression().not();
  }

  @Override
  public Function<Row, @Nullable Object> on(Table table) {
    Function<Row, @Nullable Object> value = condition.on(table);
    return row -> {
      Object found = value.apply(row);
      return found == null ? null : Comparison.truth(found.equals(Comparison.truth(false)));
    };
  }

  @Override
  public @Nullable String duckDb() {
    String sql = condition.duckDb();
    return sql == null ? null : DuckDbText.cast("NOT (" + sql + " = 1)", Kind.UINT8);
  }

  @Override
  public List<Term> parts() {
    return List.of(condition);
  }

  @Override
  public String toString() {
    return condition + ".not()";
  }
}
