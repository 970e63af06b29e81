package io.clickframe.testkit.chain.term;

import io.clickframe.Expression;
import io.clickframe.Expressions;
import io.clickframe.testkit.chain.table.Kind;
import io.clickframe.testkit.chain.table.Row;
import io.clickframe.testkit.chain.table.Shape;
import io.clickframe.testkit.chain.table.Table;
import io.clickframe.testkit.chain.table.Type;
import io.clickframe.testkit.chain.table.Values;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The larger or the smaller of two values; one of them where the other is NULL. */
public record Extreme(boolean largest, Term left, Term right) implements Term {
  public Extreme {
    Shape.check(left.type().tame() && right.type().tame(), "NaN has no order");
    Shape.check(left.type().kind() != Kind.INTS, "Arrays have no NULL");
    Shape.check(left.type().kind() != Kind.BOOL, "Of constants it would be a number");
    Types.common(Constant.operand(left), Constant.operand(right));
  }

  @Override
  public Type type() {
    Kind kind = Types.common(Constant.operand(left), Constant.operand(right));
    return Type.of(kind).orNull(left.type().nullable() || right.type().nullable());
  }

  @Override
  public Expression expression() {
    return largest
        ? Expressions.greatest(left.expression(), right.expression())
        : Expressions.least(left.expression(), right.expression());
  }

  @Override
  public Function<Row, @Nullable Object> on(Table table) {
    Function<Row, @Nullable Object> first = left.on(table);
    Function<Row, @Nullable Object> second = right.on(table);
    return row -> {
      Object a = first.apply(row);
      Object b = second.apply(row);
      if (a == null || b == null) {
        return a == null ? b : a;
      }
      return (Values.compare(a, b) > 0) == largest ? a : b;
    };
  }

  @Override
  public @Nullable String duckDb() {
    String a = left.duckDb();
    String b = right.duckDb();
    Kind kind = type().kind();
    return a == null || b == null
        ? null
        : JavaText.call(
            largest ? "greatest" : "least", DuckDbText.cast(a, kind), DuckDbText.cast(b, kind));
  }

  @Override
  public List<Term> parts() {
    return List.of(left, right);
  }

  @Override
  public String toString() {
    return JavaText.call(largest ? "greatest" : "least", left, right);
  }
}
