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

/** Two numbers: integers, at least one float, or decimals (also times an integer). */
public record Arithmetic(Operator operator, Term left, Term right) implements Term {
  public Arithmetic {
    boolean whole = operator == Operator.INT_DIV || operator == Operator.MOD;
    Shape.check(!whole || Constant.nonZero(right), "Might divide by zero");
  }

  @Override
  public Type type() {
    return new Type(kind(), left.type().nullable() || right.type().nullable(), grade());
  }

  private Kind kind() {
    Kind a = Constant.operand(left);
    Kind b = Constant.operand(right);
    if (a.decimal() || b.decimal()) {
      Shape.check(operator.compareTo(Operator.TIMES) <= 0, "No quotient of decimals");
      Shape.check(!a.floating() && !b.floating(), "No floats with decimals");
      boolean wide = isWide(a) || isWide(b);
      return wide ? Kind.LONG_DECIMAL : Kind.DECIMAL;
    }
    return a.integer() && b.integer() ? operator.kind(a, b) : Kind.FLOAT64;
  }

  /** Whether a decimal of 64 bits becomes one of 128 beside it. */
  private static boolean isWide(Kind kind) {
    return kind == Kind.LONG_DECIMAL || kind == Kind.UINT64;
  }

  private Grade grade() {
    Grade worse = left.type().grade().worse(right.type().grade());
    boolean sum = operator == Operator.PLUS || operator == Operator.MINUS;
    boolean floats = left.type().kind().floating() && right.type().kind().floating();
    return !kind().floating() || (sum && floats) ? worse : worse.worse(Grade.WILD);
  }

  @Override
  public Expression expression() {
    return operator.between(left.expression(), right.expression());
  }

  @Override
  public Function<Row, @Nullable Object> on(Table table) {
    Function<Row, @Nullable Object> first = left.on(table);
    Function<Row, @Nullable Object> second = right.on(table);
    Kind kind = kind();
    boolean mayBeKey = type().reliable();
    return row -> {
      Object a = first.apply(row);
      Object b = second.apply(row);
      Object value = a == null || b == null ? null : value(a, b, kind);
      // A computed NaN has another sign than those that are read, and is another key.
      Shape.check(!mayBeKey || !isNan(value) || isNan(a) || isNan(b), "A NaN of its own");
      return value;
    };
  }

  private static boolean isNan(@Nullable Object value) {
    return value instanceof Double d && d.isNaN();
  }

  private Object value(Object a, Object b, Kind kind) {
    if (kind.floating()) {
      return operator.of(((Number) a).doubleValue(), ((Number) b).doubleValue());
    }
    if (a instanceof BigInteger i && b instanceof BigInteger j) {
      return Integers.wrap(operator.of(i, j), kind);
    }
    BigDecimal result =
        switch (operator) {
          case PLUS -> decimal(a).add(decimal(b));
          case MINUS -> decimal(a).subtract(decimal(b));
          default -> decimal(a).multiply(decimal(b));
        };
    Shape.check(result.precision() <= (kind == Kind.DECIMAL ? 18 : 38), "Decimal overflows");
    return result.setScale(4);
  }

  private static BigDecimal decimal(Object value) {
    return value instanceof BigInteger i ? new BigDecimal(i) : (BigDecimal) value;
  }

  @Override
  public @Nullable String duckDb() {
    String a = left.duckDb();
    String b = right.duckDb();
    Type type = type();
    boolean known = left.type().tame() && right.type().tame();
    if (a == null || b == null || !known) {
      return null;
    }
    if (type.kind().integer()) {
      return short64(type)
          ? null
          : DuckDbText.wrapped(
              "(" + DuckDbText.huge(a) + " " + operator.sql() + " " + DuckDbText.huge(b) + ")",
              type.kind());
    }
    if (operator == Operator.DIV && !Constant.nonZero(right)) {
      return null;
    }
    Kind common = type.kind().floating() ? type.kind() : Kind.LONG_DECIMAL;
    return DuckDbText.cast(
        "(" + DuckDbText.cast(a, common) + " " + operator.sql() + " " + factor(b, common) + ")",
        type.kind());
  }

  /** A product of decimals and an integer keeps the scale of the decimal. */
  private String factor(String sql, Kind common) {
    return operator == Operator.TIMES && common.decimal() ? sql : DuckDbText.cast(sql, common);
  }

  /** Whether a product may not fit 128 bits. */
  private boolean short64(Type type) {
    return operator == Operator.TIMES && type.kind().bits() == 64 && !(right instanceof Constant);
  }

  @Override
  public List<Term> parts() {
    return List.of(left, right);
  }

  @Override
  public String toString() {
    return left + "." + JavaText.call(operator.method(), right);
  }
}
