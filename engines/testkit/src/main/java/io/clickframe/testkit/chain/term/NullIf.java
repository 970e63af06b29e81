package io.clickframe.testkit.chain.term;

import io.clickframe.Expression;
import io.clickframe.testkit.chain.table.Row;
import io.clickframe.testkit.chain.table.Table;
import io.clickframe.testkit.chain.table.Type;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A value, or NULL where it equals another. */
public record NullIf(Term operand, Term other) implements Term {
  public NullIf {
    equality(operand, other);
  }

  private static Comparison equality(Term operand, Term other) {
    return new Comparison(Relation.EQ, operand, other);
  }

  @Override
  public Type type() {
    return operand.type().orNull(true);
  }

  @Override
  public Expression expression() {
    return operand.expression().nullIf(other.expression());
  }

  @Override
  public Function<Row, @Nullable Object> on(Table table) {
    Function<Row, @Nullable Object> value = operand.on(table);
    Function<Row, @Nullable Object> equal = equality(operand, other).on(table);
    return row -> Comparison.truth(true).equals(equal.apply(row)) ? null : value.apply(row);
  }

  @Override
  public @Nullable String duckDb() {
    String equal = equality(operand, other).duckDb();
    return equal == null
        ? null
        : "CASE WHEN " + equal + " = 1 THEN NULL ELSE " + operand.duckDb() + " END";
  }

  @Override
  public List<Term> parts() {
    return List.of(operand, other);
  }

  @Override
  public String toString() {
    return operand + "." + JavaText.call("nullIf", other);
  }
}
