package io.clickframe.result;

import io.clickframe.error.ErrorCode;
import io.clickframe.error.ValueException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns a column's value into the asked-for class when that loses nothing, and else says why. */
final class Getters {
  private static final int LONGEST_SHOWN = 60;
  private static final long EXACT_DOUBLES = 1L << 53;

  private Getters() {}

  static boolean toBoolean(ColumnReader column, int row) {
    return switch (required(column, row, "getBoolean")) {
      case Boolean value -> value;
      case Short value when column.type().base().family().equals("UInt8") && value <= 1 ->
          value == 1;
      case Object value -> throw unfit(column, row, value, "boolean");
    };
  }

  static int toInt(ColumnReader column, int row) {
    Object value = required(column, row, "getInt");
    BigInteger whole = whole(column, row, value, "int");
    if (whole.bitLength() >= Integer.SIZE) {
      throw unfit(column, row, value, "int");
    }
    return whole.intValue();
  }

  static long toLong(ColumnReader column, int row) {
    Object value = required(column, row, "getLong");
    return switch (value) {
      case Long number -> number;
      case Integer number -> number;
      default -> {
        BigInteger whole = whole(column, row, value, "long");
        if (whole.bitLength() >= Long.SIZE) {
          throw unfit(column, row, value, "long");
        }
        yield whole.longValue();
      }
    };
  }

  static double toDouble(ColumnReader column, int row) {
    Object value = required(column, row, "getDouble");
    return switch (value) {
      case Double number -> number;
      case Float number -> number;
      case Byte number -> number;
      case Short number -> number;
      case Integer number -> number;
      case Long number when Math.abs(number) <= EXACT_DOUBLES -> (double) number;
      case BigInteger number when number.bitLength() <= 53 -> number.doubleValue();
      default -> throw unfit(column, row, value, "double");
    };
  }

  static @Nullable BigInteger toBigInteger(ColumnReader column, int row) {
    Object value = column.get(row);
    return value == null ? null : whole(column, row, value, "BigInteger");
  }

  static @Nullable BigDecimal toBigDecimal(ColumnReader column, int row) {
    return switch (column.get(row)) {
      case null -> null;
      case BigDecimal value -> value;
      case Object value -> new BigDecimal(whole(column, row, value, "BigDecimal"));
    };
  }

  /** A value whose class must be there already. */
  static <T> @Nullable T object(ColumnReader column, int row, Class<T> target) {
    Object value = column.get(row);
    if (value == null) {
      return null;
    }
    if (!target.isInstance(value)) {
      throw unfit(column, row, value, target.getSimpleName());
    }
    return target.cast(value);
  }

  private static BigInteger whole(ColumnReader column, int row, Object value, String target) {
    return switch (value) {
      case Byte number -> BigInteger.valueOf(number);
      case Short number -> BigInteger.valueOf(number);
      case Integer number -> BigInteger.valueOf(number);
      case Long number -> BigInteger.valueOf(number);
      case BigInteger number -> number;
      default -> throw unfit(column, row, value, target);
    };
  }

  private static Object required(ColumnReader column, int row, String getter) {
    Object value = column.get(row);
    if (value == null) {
      throw new ValueException(
          ErrorCode.NULL_VALUE,
          "Column '%s' (%s) is NULL at row %d, which %s cannot give: "
                  .formatted(column.name(), column.type(), row, getter)
              + "ask isNull(\"%1$s\") first, or use get(\"%1$s\") and expect null"
                  .formatted(column.name()));
    }
    return value;
  }

  private static ValueException unfit(ColumnReader column, int row, Object value, String target) {
    return new ValueException(
        ErrorCode.VALUE_CONVERSION,
        "Column '%s' (%s) holds %s at row %d, which is no exact %s: use %s"
            .formatted(column.name(), column.type(), shown(value), row, target, getterFor(value)));
  }

  private static String shown(Object value) {
    String text = value instanceof String ? "'" + value + "'" : value.toString();
    return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
  }

  /** The typed getter that always reads values of this class. */
  private static String getterFor(Object value) {
    return switch (value) {
      case Boolean _ -> "getBoolean";
      case Byte _ -> "getInt";
      case Short _ -> "getInt";
      case Integer _ -> "getInt";
      case Long _ -> "getLong";
      case BigInteger _ -> "getBigInteger";
      case Float _ -> "getDouble";
      case Double _ -> "getDouble";
      case BigDecimal _ -> "getBigDecimal";
      case String _ -> "getString";
      case LocalDate _ -> "getLocalDate";
      case Instant _ -> "getInstant";
      case Duration _ -> "getDuration";
      case UUID _ -> "getUuid";
      case InetAddress _ -> "getInetAddress";
      case List<?> _ -> "getList";
      case Map<?, ?> _ -> "getMap";
      default -> "get";
    };
  }
}
