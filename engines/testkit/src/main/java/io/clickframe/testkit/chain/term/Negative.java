package io.clickframe.testkit.chain.term;

import io.clickframe.Expression;
import io.clickframe.testkit.chain.table.Grade;
import io.clickframe.testkit.chain.table.Integers;
import io.clickframe.testkit.chain.table.Kind;
import io.clickframe.testkit.chain.table.Row;
import io.clickframe.testkit.chain.table.Shape;
import io.clickframe.testkit.chain.table.Table;
import io.clickframe.testkit.chain.table.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A number with the other sign. */
public record Negative(Term operand) implements Term {
  @Override
  public Type type() {
    Type type = operand.type();
    Kind kind = type.kind();
    Grade grade = kind.floating() ? type.grade().worse(Grade.WILD) : type.grade();
    return new Type(kind.integer() ? Integers.negated(kind) : kind, type.nullable(), grade);
  }

  @Override
  public Expression expression() {
    return operand.expression().negate();
  }

  @Override
  public Function<Row, @Nullable Object> on(Table table) {
    Function<Row, @Nullable Object> value = operand.on(table);
    Kind kind = type().kind();
    return row ->
        switch (value.apply(row)) {
          case BigInteger i -> Integers.wrap(i.negate(), kind);
          case BigDecimal d -> d.negate();
          case Double d -> {
            Shape.check(!d.isNaN(), "A NaN of another sign is another key");
            yield -d;
          }
          case null -> null;
          case Object other -> throw new IllegalStateException("No number: " + other);
        };
  }

  @Override
  public @Nullable String duckDb() {
    String sql = operand.duckDb();
    Kind kind = type().kind();
    if (sql == null || !operand.type().tame()) {
      return null;
    }
    return kind.integer()
        ? DuckDbText.wrapped("(-" + DuckDbText.huge(sql) + ")", kind)
        : "(-" + sql + ")";
  }

  @Override
  public List<Term> parts() {
    return List.of(operand);
  }

  @Override
  public String toString() {
    return operand + ".negate()";
  }
}
