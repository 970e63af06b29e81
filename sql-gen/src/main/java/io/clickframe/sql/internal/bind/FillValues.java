package io.clickframe.sql.internal.bind;

import io.clickframe.internal.node.ExpressionNode;
import io.clickframe.internal.node.ExpressionNode.Call;
import io.clickframe.internal.node.ExpressionNode.Literal;
import io.clickframe.internal.node.TypeGroup;
import io.clickframe.type.ClickHouseType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Constants in the type of the column that they fill, where that type holds them exactly. */
final class FillValues {
  private static final Set<String> DATES = Set.of("Date", "Date32");
  private static final Set<String> DATE_TIMES = Set.of("DateTime", "DateTime64");
  private static final LocalDate LAST_DATE = LocalDate.of(2149, 6, 6);
  private static final Instant LAST_DATE_TIME = Instant.ofEpochSecond(0xFFFF_FFFFL);
  private static final Instant LAST_NANOS = Instant.parse("2262-04-11T23:47:16Z");

  private FillValues() {}

  /** What types have in common whose values can fill each other's columns. */
  static String kind(ClickHouseType type) {
    ClickHouseType base = type.base();
    if (TypeGroup.NUMERIC.holds(base)) {
      return "number";
    }
    if (TypeGroup.TEXT.holds(base)) {
      return "text";
    }
    if (DATES.contains(base.family())) {
      return "date";
    }
    return DATE_TIMES.contains(base.family()) ? "date-time" : base.text();
  }

  /** Whether the value is a constant that is one of an enum's names. */
  static boolean isNameOf(ExpressionNode value, ClickHouseType base) {
    return base.family().startsWith("Enum")
        && value instanceof Literal literal
        && literal.value() instanceof String name
        && base.enumNames().containsValue(name);
  }

  /** The value as one of the column's type if it is a constant that this type holds. */
  static ExpressionNode fitted(ExpressionNode value, ClickHouseType column) {
    if (!(value instanceof Literal literal)) {
      return value;
    }
    return switch (literal.value()) {
      case Number number -> number(literal, number, column);
      case String _ when column.family().startsWith("Enum") -> cast(literal, column);
      case LocalDate date when column.family().equals("Date") && isDate(date) ->
          cast(literal, column);
      case Instant instant -> instant(literal, instant, column);
      case LocalDateTime dateTime -> instant(literal, dateTime.toInstant(ZoneOffset.UTC), column);
      case null, default -> literal;
    };
  }

  private static ExpressionNode number(Literal literal, Number number, ClickHouseType column) {
    double real = number.doubleValue();
    @Nullable BigDecimal exact = Double.isFinite(real) ? exact(number) : null;
    return switch (column.family()) {
      case "Float64" -> new Literal(real);
      case "Float32" ->
          Float.isInfinite((float) real) && Double.isFinite(real)
              ? literal
              : new Literal((float) real);
      case "Decimal" ->
          exact != null && !isFloating(number) && holds(column, exact)
              ? cast(new Literal(exact.toPlainString()), column)
              : literal;
      default ->
          exact != null && exact.stripTrailingZeros().scale() <= 0
              ? integer(exact.toBigInteger(), column)
              : literal;
    };
  }

  /** As an argument an integer is as narrow as can be, but unsigned unless it is negative. */
  private static ExpressionNode integer(BigInteger value, ClickHouseType column) {
    Literal literal = new Literal(value);
    if (!column.family().startsWith("Int")
        || column.family().startsWith("Interval")
        || value.signum() < 0) {
      return literal;
    }
    int bits = Integer.parseInt(column.family().substring("Int".length()));
    int unsigned = 8;
    while (unsigned < value.bitLength()) {
      unsigned *= 2;
    }
    boolean wider = unsigned >= bits && value.bitLength() < bits;
    return wider ? cast(literal, column) : literal;
  }

  private static BigDecimal exact(Number number) {
    return switch (number) {
      case BigDecimal decimal -> decimal;
      case BigInteger integer -> new BigDecimal(integer);
      case Float real -> new BigDecimal(real);
      case Double real -> new BigDecimal(real);
      default -> BigDecimal.valueOf(number.longValue());
    };
  }

  private static boolean isFloating(Number number) {
    return number instanceof Float || number instanceof Double;
  }

  private static boolean holds(ClickHouseType decimal, BigDecimal value) {
    int digits = Integer.parseInt(decimal.arguments().get(0));
    int scale = Integer.parseInt(decimal.arguments().get(1));
    BigDecimal plain = value.stripTrailingZeros();
    return plain.scale() <= scale && plain.precision() - plain.scale() <= digits - scale;
  }

  private static boolean isDate(LocalDate date) {
    return !date.isBefore(LocalDate.EPOCH) && !date.isAfter(LAST_DATE);
  }

  private static ExpressionNode instant(Literal literal, Instant instant, ClickHouseType column) {
    int nanos = instant.get(ChronoField.NANO_OF_SECOND);
    return switch (column.family()) {
      case "DateTime" ->
          nanos == 0 && !instant.isBefore(Instant.EPOCH) && !instant.isAfter(LAST_DATE_TIME)
              ? cast(literal, column)
              : literal;
      case "DateTime64" -> {
        int digits = Integer.parseInt(column.arguments().get(0));
        long unit = (long) Math.pow(10, 9 - digits);
        yield nanos % unit == 0 && (digits < 9 || instant.isBefore(LAST_NANOS))
            ? cast(literal, column)
            : literal;
      }
      default -> literal;
    };
  }

  private static ExpressionNode cast(Literal literal, ClickHouseType type) {
    // It is known to hold the value.
    return new Call("accurateCast", List.of(), List.of(literal, new Literal(type.text())));
  }
}
