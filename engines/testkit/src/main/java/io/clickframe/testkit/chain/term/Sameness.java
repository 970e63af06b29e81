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

/** Whether two values are equal, where NULL equals NULL; or whether they are not. */
public record Sameness(Term left, Term right, boolean same) implements Term {
  public Sameness {
    equality(left, right);
    Shape.check(left.type().tame() && right.type().tame(), "NaN might be the same as NaN");
  }

  private static Comparison equality(Term left, Term right) {
    return new Comparison(Relation.EQ, left, right);
  }

  @Override
  public Type type() {
    return Type.of(Kind.UINT8);
  }

  @Override
  public Expression expression() {
    Expression value = left.expression();
    return same
        ? value.isNotDistinctFrom(right.expression())
        : value.isDistinctFrom(right.expression());
  }

  @Override
  public Function<Row, @Nullable Object> on(Table table) {
    Function<Row, @Nullable Object> first = left.on(table);
    Function<Row, @Nullable Object> second = right.on(table);
    Function<Row, @Nullable Object> equal = equality(left, right).on(table);
    return row -> {
      Object found = equal.apply(row);
      boolean equals =
          found == null
              ? first.apply(row) == null && second.apply(row) == null
              : found.equals(Comparison.truth(true));
      return Comparison.truth(equals == same);
    };
  }

  @Override
  public @Nullable String duckDb() {
    String equal = equality(left, right).duckDb();
    if (equal == null) {
      return null;
    }
    String both = left.duckDb() + " IS NULL AND " + right.duckDb() + " IS NULL";
    String equals = "coalesce(" + equal + " = 1, " + both + ")";
    return DuckDbText.cast(same ? equals : "NOT " + equals, Kind.UINT8);
  }

  @Override
  public List<Term> parts() {
    return List.of(left, right);
  }

  @Override
  public String toString() {
    return left + "." + JavaText.call(same ? "isNotDistinctFrom" : "isDistinctFrom", right);
  }
}
