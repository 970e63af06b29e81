package io.clickframe.testkit.chain.term;

import io.clickframe.Expression;
import io.clickframe.testkit.chain.table.Integers;
import io.clickframe.testkit.chain.table.Kind;
import io.clickframe.testkit.chain.table.Row;
import io.clickframe.testkit.chain.table.Shape;
import io.clickframe.testkit.chain.table.Table;
import io.clickframe.testkit.chain.table.Type;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An integer in another integer type; NULL where it does not fit. */
public record TryCast(Term operand, Kind kind) implements Term {
  public TryCast {
    Shape.check(operand.type().kind().integer() && kind.integer(), "No integers");
  }

  @Override
  public Type type() {
    return Type.of(kind).orNull(true);
  }

  @Override
  public Expression expression() {
    return operand.expression().tryCast(kind.clickHouse());
  }

  @Override
  public Function<Row, @Nullable Object> on(Table table) {
    Function<Row, @Nullable Object> value = operand.on(table);
    return row -> value.apply(row) instanceof BigInteger i && Integers.fits(i, kind) ? i : null;
  }

  @Override
  public @Nullable String duckDb() {
    String sql = operand.duckDb();
    return sql == null ? null : "TRY_CAST(" + sql + " AS " + kind.duckDb() + ")";
  }

  @Override
  public List<Term> parts() {
    return List.of(operand);
  }

  @Override
  public String toString() {
    return operand + "." + JavaText.call("tryCast", JavaText.of(kind.clickHouse()));
  }
}
