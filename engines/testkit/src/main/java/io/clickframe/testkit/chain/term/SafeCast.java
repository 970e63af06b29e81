package io.clickframe.testkit.chain.term;

import io.clickframe.Expression;
import io.clickframe.testkit.chain.table.Integers;
import io.clickframe.testkit.chain.table.Kind;
import io.clickframe.testkit.chain.table.Row;
import io.clickframe.testkit.chain.table.Shape;
import io.clickframe.testkit.chain.table.Table;
import io.clickframe.testkit.chain.table.Type;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A cast that every value of the type survives. */
public record SafeCast(Term operand, Kind kind) implements Term {
  public SafeCast {
    Shape.check(fits(operand.type().kind(), kind), "May not fit");
  }

  private static boolean fits(Kind from, Kind to) {
    return switch (to) {
      case STRING -> from.integer() || from == Kind.DATE;
      case FLOAT64 -> from.integer() && from.bits() <= 32;
      case TIME -> from == Kind.DATE;
      default -> from.integer() && to.integer() && from != to && Integers.common(from, to) == to;
    };
  }

  @Override
  public Type type() {
    return Type.of(kind).orNull(operand.type().nullable());
  }

  private String name() {
    return type().toString();
  }

  @Override
  public Expression expression() {
    return operand.expression().cast(name());
  }

  @Override
  public Function<Row, @Nullable Object> on(Table table) {
    Function<Row, @Nullable Object> value = operand.on(table);
    return row -> {
      Object found = value.apply(row);
      return found == null ? null : value(found);
    };
  }

  private Object value(Object value) {
    return switch (kind) {
      case STRING -> value.toString();
      case FLOAT64 -> ((BigInteger) value).doubleValue();
      case TIME -> ((LocalDate) value).atStartOfDay().toInstant(ZoneOffset.UTC);
      default -> value;
    };
  }

  @Override
  public @Nullable String duckDb() {
    String sql = operand.duckDb();
    return sql == null ? null : DuckDbText.cast(sql, kind);
  }

  @Override
  public List<Term> parts() {
    return List.of(operand);
  }

  @Override
  public String toString() {
    return operand + "." + JavaText.call("cast", JavaText.of(name()));
  }
}
