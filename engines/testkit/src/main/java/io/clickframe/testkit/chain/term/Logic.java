package io.clickframe.testkit.chain.term;

import io.clickframe.Expression;
import io.clickframe.testkit.chain.table.Kind;
import io.clickframe.testkit.chain.table.Row;
import io.clickframe.testkit.chain.table.Table;
import io.clickframe.testkit.chain.table.Type;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Two conditions, both of which or one of which must hold; NULL is unknown. */
public record Logic(boolean both, Term left, Term right) implements Term {
  @Override
  public Type type() {
    return Type.of(Kind.UINT8).orNull(left.type().nullable() || right.type().nullable());
  }

  @Override
  public Expression expression() {
    Expression first = left.expression();
    return both ? first.and(right.expression()) : first.or(right.expression());
  }

  @Override
  public Function<Row, @Nullable Object> on(Table table) {
    Function<Row, @Nullable Object> first = left.on(table);
    Function<Row, @Nullable Object> second = right.on(table);
    BigInteger decides = Comparison.truth(!both);
    return row -> {
      Object a = first.apply(row);
      Object b = second.apply(row);
      if (decides.equals(a) || decides.equals(b)) {
        return decides;
      }
      return a == null || b == null ? null : Comparison.truth(both);
    };
  }

  @Override
  public @Nullable String duckDb() {
    String a = left.duckDb();
    String b = right.duckDb();
    if (a == null || b == null) {
      return null;
    }
    return DuckDbText.cast(a + " = 1 " + (both ? "AND " : "OR ") + b + " = 1", Kind.UINT8);
  }

  @Override
  public List<Term> parts() {
    return List.of(left, right);
  }

  @Override
  public String toString() {
    return left + "." + JavaText.call(both ? "and" : "or", right);
  }
}
