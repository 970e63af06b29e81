package io.clickframe.sql.internal.render;

import io.clickframe.internal.node.Bytes;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Constants as ClickHouse SQL.
 *
 * <p>A constant that is the value of a column, or of a branch of a choice, is printed with its
 * exact type; as an operand a plain integer is, since there the engine's own rule (the narrowest
 * type that holds it) loses nothing and reads better. Decimals are always typed: the engine takes
 * {@code 0.07} for a float.
 */
final class Literals {
  private static final DateTimeFormatter MICROS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT);
  private static final DateTimeFormatter NANOS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSSSSS", Locale.ROOT);
  private static final BigInteger MOST_UINT64 =
      BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);
  private static final BigInteger LEAST_INT64 = BigInteger.valueOf(Long.MIN_VALUE);

  private Literals() {}

  /** As an operand. */
  static String operand(@Nullable Object value) {
    return switch (value) {
      case Byte number -> signed(number.longValue());
      case Short number -> signed(number.longValue());
      case Integer number -> signed(number.longValue());
      case Long number -> signed(number);
      case BigInteger number when isPlain(number) -> {
        yield number.signum() < 0 ? "(" + number + ")" : number.toString();
      }
      case List<?> list -> array(list, Literals::operand);
      case null, default -> typed(value);
    };
  }

  /** With its exact type. */
  static String typed(@Nullable Object value) {
    return switch (value) {
      case null -> "NULL";
      case Boolean truth -> truth.toString();
      case Byte number -> "toInt8(" + number + ")";
      case Short number -> "toInt16(" + number + ")";
      case Integer number -> "toInt32(" + number + ")";
      case Long number -> "toInt64(" + number + ")";
      case BigInteger number -> integer(number);
      case Float number -> "toFloat32(" + floating(number.doubleValue(), number.toString()) + ")";
      case Double number -> floating(number, number.toString());
      case BigDecimal number -> decimal(number);
      case String text -> Quoting.string(text);
      case LocalDate date -> "toDate32('" + date + "')";
      case LocalDateTime dateTime -> dateTime(dateTime);
      case Instant instant -> dateTime(LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
      case UUID uuid -> "toUUID('" + uuid + "')";
      case Bytes bytes -> "unhex('" + bytes.hex() + "')";
      case List<?> list -> array(list, Literals::typed);
      default -> throw new IllegalStateException("no literal for " + value.getClass());
    };
  }

  private static String signed(long number) {
    return number < 0 ? "(" + number + ")" : Long.toString(number);
  }

  private static boolean isPlain(BigInteger number) {
    return number.compareTo(MOST_UINT64) <= 0 && number.compareTo(LEAST_INT64) >= 0;
  }

  private static String integer(BigInteger number) {
    int bits = number.bitLength();
    if (bits < 64) {
      return "toInt64(" + number + ")";
    }
    if (isPlain(number)) {
      return "toUInt64(" + number + ")";
    }
    // As text: the engine takes a longer digit sequence for a float.
    if (bits < 128) {
      return "toInt128('" + number + "')";
    }
    return (bits < 256 ? "toInt256('" : "toUInt256('") + number + "')";
  }

  private static String floating(double number, String shortest) {
    if (Double.isNaN(number)) {
      return "nan";
    }
    if (Double.isInfinite(number)) {
      return number > 0 ? "inf" : "(-inf)";
    }
    return shortest.startsWith("-") ? "(" + shortest + ")" : shortest;
  }

  private static String decimal(BigDecimal number) {
    int precision = Math.max(1, Math.max(number.precision(), number.scale()));
    return "CAST('"
        + number.toPlainString()
        + "', 'Decimal("
        + precision
        + ", "
        + number.scale()
        + ")')";
  }

  private static String dateTime(LocalDateTime dateTime) {
    boolean micros = dateTime.equals(dateTime.truncatedTo(ChronoUnit.MICROS));
    return "toDateTime64('"
        + (micros ? MICROS : NANOS).format(dateTime)
        + (micros ? "', 6, 'UTC')" : "', 9, 'UTC')");
  }

  private static String array(
      List<?> list, java.util.function.Function<@Nullable Object, String> print) {
    return list.stream().map(print).collect(Collectors.joining(", ", "[", "]"));
  }
}
