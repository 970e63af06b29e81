package io.clickframe.testkit.chain.term;

import io.clickframe.Expression;
import io.clickframe.Expressions;
import io.clickframe.testkit.chain.table.Row;
import io.clickframe.testkit.chain.table.Table;
import io.clickframe.testkit.chain.table.Type;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One of two values; the second where the condition is unknown. */
public record Choice(Term condition, Term first, Term second) implements Term {
  public Choice {
    Types.common(first.type(), second.type());
  }

  @Override
  public Type type() {
    return Types.common(first.type(), second.type());
  }

  @Override
  public Expression expression() {
    return Expressions.when(condition.expression())
        .then(first.expression())
        .otherwise(second.expression());
  }

  @Override
  public Function<Row, @Nullable Object> on(Table table) {
    Function<Row, @Nullable Object> when = condition.on(table);
    Function<Row, @Nullable Object> then = first.on(table);
    Function<Row, @Nullable Object> otherwise = second.on(table);
    return row -> (Comparison.truth(true).equals(when.apply(row)) ? then : otherwise).apply(row);
  }

  @Override
  public @Nullable String duckDb() {
    String when = condition.duckDb();
    String then = first.duckDb();
    String otherwise = second.duckDb();
    if (when == null || then == null || otherwise == null) {
      return null;
    }
    return DuckDbText.cast(
        "CASE WHEN " + when + " = 1 THEN " + then + " ELSE " + otherwise + " END", type().kind());
  }

  @Override
  public List<Term> parts() {
    return List.of(condition, first, second);
  }

  @Override
  public String toString() {
    return "when(" + condition + ").then(" + first + ").otherwise(" + second + ")";
  }
}
