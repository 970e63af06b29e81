package io.clickframe.testkit.chain.term;

import io.clickframe.Expression;
import io.clickframe.testkit.chain.table.Kind;
import io.clickframe.testkit.chain.table.Row;
import io.clickframe.testkit.chain.table.Shape;
import io.clickframe.testkit.chain.table.Table;
import io.clickframe.testkit.chain.table.Type;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A quotient that is rounded down, or what it leaves; of integers, as a 64-bit one. */
public record Floored(boolean quotient, Term operand, int divisor) implements Term {
  public Floored {
    Kind kind = operand.type().kind();
    Shape.check(kind.integer() && kind != Kind.UINT64, "No integer that fits");
    Shape.check(divisor != 0 && divisor != -1, "May not fit");
  }

  @Override
  public Type type() {
    return Type.of(Kind.INT64).orNull(operand.type().nullable());
  }

  @Override
  public Expression expression() {
    Expression value = operand.expression();
    return (quotient ? value.floorDiv(divisor) : value.floorMod(divisor)).cast(type().toString());
  }

  @Override
  public Function<Row, @Nullable Object> on(Table table) {
    Function<Row, @Nullable Object> value = operand.on(table);
    return row ->
        value.apply(row) instanceof BigInteger i
            ? BigInteger.valueOf(
                quotient
                    ? Math.floorDiv(i.longValueExact(), divisor)
                    : Math.floorMod(i.longValueExact(), divisor))
            : null;
  }

  @Override
  public @Nullable String duckDb() {
    String sql = operand.duckDb();
    if (sql == null) {
      return null;
    }
    String a = DuckDbText.huge(sql);
    String rest = "((" + a + " % " + divisor + " + " + divisor + ") % " + divisor + ")";
    return DuckDbText.cast(
        quotient ? "((" + a + " - " + rest + ") // " + divisor + ")" : rest, Kind.INT64);
  }

  @Override
  public List<Term> parts() {
    return List.of(operand);
  }

  @Override
  public String toString() {
    return operand
        + "."
        + JavaText.call(quotient ? "floorDiv" : "floorMod", divisor)
        + "."
        + JavaText.call("cast", JavaText.of(type().toString()));
  }
}
