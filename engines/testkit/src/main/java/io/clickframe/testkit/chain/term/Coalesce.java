package io.clickframe.testkit.chain.term;

import io.clickframe.Expression;
import io.clickframe.Expressions;
import io.clickframe.testkit.chain.table.Kind;
import io.clickframe.testkit.chain.table.Row;
import io.clickframe.testkit.chain.table.Shape;
import io.clickframe.testkit.chain.table.Table;
import io.clickframe.testkit.chain.table.Type;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The first of two values, the second where that is NULL. */
public record Coalesce(Term first, Term second) implements Term {
  public Coalesce {
    Shape.check(first.type().nullable(), "Never NULL");
    Types.common(first.type().kind(), Constant.operand(second));
  }

  @Override
  public Type type() {
    Type a = first.type();
    Type b = second.type();
    Kind kind = Types.common(a.kind(), Constant.operand(second));
    return new Type(kind, b.nullable(), a.grade().worse(b.grade()));
  }

  @Override
  public Expression expression() {
    return Expressions.coalesce(first.expression(), second.expression());
  }

  @Override
  public Function<Row, @Nullable Object> on(Table table) {
    Function<Row, @Nullable Object> value = first.on(table);
    Function<Row, @Nullable Object> otherwise = second.on(table);
    return row -> {
      Object found = value.apply(row);
      return found == null ? otherwise.apply(row) : found;
    };
  }

  @Override
  public @Nullable String duckDb() {
    String a = first.duckDb();
    String b = second.duckDb();
    return a == null || b == null
        ? null
        : DuckDbText.cast("coalesce(" + a + ", " + b + ")", type().kind());
  }

  @Override
  public List<Term> parts() {
    return List.of(first, second);
  }

  @Override
  public String toString() {
    return JavaText.call("coalesce", first, second);
  }
}
