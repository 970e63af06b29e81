package io.clickframe.testkit.chain.term;

import io.clickframe.Expression;
import io.clickframe.Expressions;
import io.clickframe.testkit.chain.table.Grade;
import io.clickframe.testkit.chain.table.Integers;
import io.clickframe.testkit.chain.table.Kind;
import io.clickframe.testkit.chain.table.Row;
import io.clickframe.testkit.chain.table.Table;
import io.clickframe.testkit.chain.table.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A constant: an {@code Integer}, {@code Long}, {@code Double}, {@code BigDecimal}, {@code String},
 * {@code LocalDate}, {@code Instant} or {@code Boolean}.
 */
public record Constant(Object constant) implements Term {
  /** The type where it is the value of a column or branch. */
  @Override
  public Type type() {
    return switch (constant) {
      case Integer i -> Type.of(Kind.INT32);
      case Long l -> Type.of(Kind.INT64);
      case Double d -> Type.of(Kind.FLOAT64).graded(dyadic(d) ? Grade.EXACT : Grade.WILD);
      case BigDecimal d -> Type.of(Kind.DECIMAL);
      case String s -> Type.of(Kind.STRING);
      case LocalDate d -> Type.of(Kind.DATE);
      case Instant t -> Type.of(Kind.TIME);
      case Boolean b -> Type.of(Kind.BOOL);
      default -> throw new IllegalArgumentException("No constant: " + constant.getClass());
    };
  }

  /** The type of an operand: of an integer the narrowest. */
  static Kind operand(Term term) {
    return term instanceof Constant c && c.constant instanceof Number n && c.integer()
        ? Integers.narrowest(n.longValue())
        : term.type().kind();
  }

  /** Whether the term is a constant other than zero. */
  static boolean nonZero(Term term) {
    return term instanceof Constant c && c.constant instanceof Number n && n.doubleValue() != 0;
  }

  @Override
  public Expression expression() {
    return Expressions.lit(constant);
  }

  /** Whether a column of that type can have the value. */
  public boolean fits(Kind kind) {
    return value() instanceof BigInteger i
        ? kind.integer() && Integers.fits(i, kind)
        : kind == type().kind();
  }

  /** The value as tables have it. */
  public Object value() {
    return switch (constant) {
      case Integer i -> BigInteger.valueOf(i);
      case Long l -> BigInteger.valueOf(l);
      default -> constant;
    };
  }

  @Override
  public Function<Row, @Nullable Object> on(Table table) {
    Object value = value();
    return row -> value;
  }

  @Override
  public String duckDb() {
    return DuckDbText.constant(value(), type().kind());
  }

  @Override
  public List<Term> parts() {
    return List.of();
  }

  @Override
  public String toString() {
    return "lit(" + JavaText.of(constant) + ")";
  }

  private boolean integer() {
    return constant instanceof Integer || constant instanceof Long;
  }

  private static boolean dyadic(double value) {
    return value * 4 == Math.rint(value * 4) && Math.abs(value) < 1e6 && 1 / value > -1e9;
  }
}
