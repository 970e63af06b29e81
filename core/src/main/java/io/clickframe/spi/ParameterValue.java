package io.clickframe.spi;

import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import io.clickframe.type.ClickHouseType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A Java value as the text of a parameter. The engine would cut a number that is too large without
 * a word, so values are checked against the type here.
 */
final class ParameterValue {
  private static final Pattern INTEGER = Pattern.compile("(U?)Int(\\d+)");
  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu-MM-dd HH:mm:ss")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .toFormatter(java.util.Locale.ROOT);

  private final String name;
  private final ClickHouseType type;

  /**
   * @param name of the parameter, for messages
   * @param type its type
   */
  ParameterValue(String name, ClickHouseType type) {
    this.name = name;
    this.type = type;
  }

  /**
   * The text.
   *
   * @throws ClickFrameException if the value does not fit the type
   */
  String text(@Nullable Object value) {
    if (value == null) {
      if (!type.isNullable()) {
        throw unfit("null", "a value, or the type Nullable(" + type + ")");
      }
      return "\\N";
    }
    return text(type, value, false);
  }

  private String text(ClickHouseType wanted, Object value, boolean element) {
    ClickHouseType base = wanted.base();
    Object plain = plain(value);
    Matcher integer = INTEGER.matcher(base.family());
    if (integer.matches()) {
      return integer(plain, integer.group(1).isEmpty(), Integer.parseInt(integer.group(2)));
    }
    return switch (base.family()) {
      case "String", "FixedString" -> quoted(string(plain), element);
      case "Enum8", "Enum16" -> quoted(enumeration(base, string(plain)), element);
      case "Bool" -> {
        if (!(plain instanceof Boolean)) {
          throw unfit(value);
        }
        yield plain.toString();
      }
      case "Float32", "Float64" -> floating(plain);
      case "Decimal" -> decimal(base, plain);
      case "Date", "Date32" -> {
        if (!(plain instanceof LocalDate)) {
          throw unfit(value);
        }
        yield quoted(plain.toString(), element);
      }
      case "DateTime", "DateTime64" -> quoted(time(base, plain), element);
      case "UUID" -> {
        if (!(plain instanceof UUID)) {
          throw unfit(value);
        }
        yield quoted(plain.toString(), element);
      }
      case "IPv4", "IPv6" -> quoted(string(plain), element);
      case "Array" -> array(base.argument(0), plain);
      default ->
          throw unfit(
              describe(value), "a parameter of another type; cast it in the chain: fn(\"…\")");
    };
  }

  private static Object plain(Object value) {
    return switch (value) {
      case Character character -> character.toString();
      case Enum<?> constant -> constant.name();
      case InetAddress address -> address.getHostAddress();
      default -> value;
    };
  }

  private String string(Object value) {
    if (value instanceof String text) {
      return text;
    }
    throw unfit(value);
  }

  private String enumeration(ClickHouseType type, String value) {
    if (!type.enumNames().containsValue(value)) {
      throw unfit("'" + value + "'", "one of " + type.enumNames().values());
    }
    return value;
  }

  private String integer(Object value, boolean signed, int bits) {
    BigInteger number =
        switch (value) {
          case Byte n -> BigInteger.valueOf(n);
          case Short n -> BigInteger.valueOf(n);
          case Integer n -> BigInteger.valueOf(n);
          case Long n -> BigInteger.valueOf(n);
          case BigInteger n -> n;
          default -> throw unfit(value);
        };
    boolean fits =
        signed ? number.bitLength() < bits : number.signum() >= 0 && number.bitLength() <= bits;
    if (!fits) {
      throw unfit(number.toString(), "a number in the range of the type");
    }
    return number.toString();
  }

  private String floating(Object value) {
    return switch (value) {
      case Float number when number.isNaN() -> "nan";
      case Double number when number.isNaN() -> "nan";
      case Float number when number.isInfinite() -> number > 0 ? "inf" : "-inf";
      case Double number when number.isInfinite() -> number > 0 ? "inf" : "-inf";
      case Float _, Double _, Byte _, Short _, Integer _, Long _ -> value.toString();
      case BigDecimal number -> number.toPlainString();
      default -> throw unfit(value);
    };
  }

  private String decimal(ClickHouseType type, Object value) {
    BigDecimal number =
        switch (value) {
          case BigDecimal n -> n;
          case BigInteger n -> new BigDecimal(n);
          case Byte _, Short _, Integer _, Long _ ->
              BigDecimal.valueOf(((Number) value).longValue());
          default -> throw unfit(value);
        };
    int precision = Integer.parseInt(type.arguments().get(0).strip());
    int scale = Integer.parseInt(type.arguments().get(1).strip());
    BigDecimal stripped = number.stripTrailingZeros();
    boolean fits =
        stripped.scale() <= scale && stripped.precision() - stripped.scale() <= precision - scale;
    if (!fits) {
      throw unfit(number.toPlainString(), "a number that the type holds exactly");
    }
    return number.toPlainString();
  }

  /** An instant in the type's own zone, or else in that of every statement, which is UTC. */
  private String time(ClickHouseType type, Object value) {
    int zone = type.family().equals("DateTime") ? 0 : 1;
    return switch (value) {
      case LocalDateTime time -> TIME.format(time);
      case Instant instant -> {
        ZoneId in =
            type.arguments().size() > zone
                ? ZoneId.of(type.arguments().get(zone).strip().replace("'", ""))
                : ZoneOffset.UTC;
        yield TIME.format(LocalDateTime.ofInstant(instant, in));
      }
      default -> throw unfit(value);
    };
  }

  private String array(ClickHouseType elements, Object value) {
    if (!(value instanceof List<?> list)) {
      throw unfit(value);
    }
    return list.stream()
        .map(element -> {
          if (element == null) {
            if (!elements.isNullable()) {
              throw unfit("a list with null", "no null, or Array(Nullable(…))");
            }
            return "NULL";
          }
          return text(elements, element, true);
        })
        .collect(Collectors.joining(",", "[", "]"));
  }

  /** Inside an array a text is quoted; the backslashes are for the quotes. */
  private static String quoted(String text, boolean element) {
    String escaped = ParameterText.of(text);
    return element ? "'" + escaped.replace("'", "\\'") + "'" : escaped;
  }

  private ClickFrameException unfit(Object value) {
    return unfit(describe(value), "a value of that type");
  }

  private ClickFrameException unfit(String found, String expected) {
    return new ClickFrameException(
        ErrorCode.INVALID_ARGUMENT,
        "Cannot bind the parameter '"
            + name
            + "' ("
            + type
            + "): found "
            + found
            + ", expected "
            + expected);
  }

  private static String describe(Object value) {
    return value.getClass().getSimpleName();
  }
}
