package io.clickframe.internal.rowbinary;

import io.clickframe.internal.value.RefusedValue;
import io.clickframe.type.ClickHouseType;
import java.math.BigInteger;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Truth values, whole numbers of every width, floating point. */
final class NumberCodecs {
  private static final String WHOLE = "a whole number";
  private static final long EXACT_FLOATS = 1L << 24;
  private static final long EXACT_DOUBLES = 1L << 53;

  private NumberCodecs() {}

  static @Nullable Codec open(ClickHouseType type) {
    return switch (type.family()) {
      case "Bool" ->
          ScalarCodec.exact(
              type,
              Boolean.class,
              (out, value) -> out.putByte(value ? 1 : 0),
              in -> in.getByte() != 0);
      case "Int8" -> whole(type, Byte.class, Byte.MIN_VALUE, Byte.MAX_VALUE, v -> (byte) v);
      case "UInt8" -> whole(type, Short.class, 0, 0xff, v -> (short) (v & 0xff));
      case "Int16" -> whole(type, Short.class, Short.MIN_VALUE, Short.MAX_VALUE, v -> (short) v);
      case "UInt16" -> whole(type, Integer.class, 0, 0xffff, v -> (int) v & 0xffff);
      case "Int32" ->
          whole(type, Integer.class, Integer.MIN_VALUE, Integer.MAX_VALUE, v -> (int) v);
      case "UInt32" -> whole(type, Long.class, 0, 0xffff_ffffL, v -> v & 0xffff_ffffL);
      case "Int64" -> whole(type, Long.class, Long.MIN_VALUE, Long.MAX_VALUE, v -> v);
      case "UInt64" -> wide(type, 8, false);
      case "Int128" -> wide(type, 16, true);
      case "UInt128" -> wide(type, 16, false);
      case "Int256" -> wide(type, 32, true);
      case "UInt256" -> wide(type, 32, false);
      case "Float32" ->
          new ScalarCodec<>(
              type,
              Float.class,
              NumberCodecs::toFloat,
              (out, value) -> out.putInt(Float.floatToRawIntBits(value)),
              in -> Float.intBitsToFloat(in.getInt()));
      case "Float64" ->
          new ScalarCodec<>(
              type,
              Double.class,
              NumberCodecs::toDouble,
              (out, value) -> out.putLong(Double.doubleToRawLongBits(value)),
              in -> Double.longBitsToDouble(in.getLong()));
      case "BFloat16" ->
          new ScalarCodec<>(
              type,
              Float.class,
              NumberCodecs::toShortFloat,
              (out, value) -> out.putShort(Float.floatToRawIntBits(value) >>> Short.SIZE),
              in -> Float.intBitsToFloat(in.getShort() << Short.SIZE));
      default -> type.family().startsWith("Interval") ? interval(type) : null;
    };
  }

  private static <T> Codec whole(
      ClickHouseType type, Class<T> javaType, long low, long high, LongFunction<T> box) {
    int width = high > 0xffff_ffffL ? 8 : high > 0xffff ? 4 : high > 0xff ? 2 : 1;
    return new ScalarCodec<>(
        type,
        javaType,
        value -> {
          long number = toLong(value, low, high);
          if (number < low || number > high) {
            throw RefusedValue.outOfRange(value, low, high);
          }
          return box.apply(number);
        },
        (out, value) -> put(out, width, ((Number) value).longValue()),
        in -> box.apply(get(in, width)));
  }

  private static void put(BinaryOutput out, int width, long value) {
    switch (width) {
      case 1 -> out.putByte((int) value);
      case 2 -> out.putShort((int) value);
      case 4 -> out.putInt((int) value);
      default -> out.putLong(value);
    }
  }

  private static long get(BinaryInput in, int width) {
    return switch (width) {
      case 1 -> in.getByte();
      case 2 -> in.getShort();
      case 4 -> in.getInt();
      default -> in.getLong();
    };
  }

  private static long toLong(Object value, long low, long high) {
    return switch (value) {
      case Integer number -> number;
      case Long number -> number;
      case Short number -> number;
      case Byte number -> number;
      case BigInteger number when number.bitLength() < Long.SIZE -> number.longValue();
      case BigInteger number -> throw RefusedValue.outOfRange(number, low, high);
      default -> throw RefusedValue.wrongClass(value, WHOLE);
    };
  }

  /** A whole number of any class, exactly. */
  static BigInteger toBigInteger(Object value) {
    return switch (value) {
      case BigInteger number -> number;
      case Integer number -> BigInteger.valueOf(number);
      case Long number -> BigInteger.valueOf(number);
      case Short number -> BigInteger.valueOf(number);
      case Byte number -> BigInteger.valueOf(number);
      default -> throw RefusedValue.wrongClass(value, WHOLE);
    };
  }

  private static Codec wide(ClickHouseType type, int width, boolean signed) {
    int bits = width * Byte.SIZE - (signed ? 1 : 0);
    BigInteger high = BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE);
    BigInteger low = signed ? BigInteger.ONE.shiftLeft(bits).negate() : BigInteger.ZERO;
    return new ScalarCodec<>(
        type,
        BigInteger.class,
        value -> {
          BigInteger number = toBigInteger(value);
          if (number.compareTo(low) < 0 || number.compareTo(high) > 0) {
            throw RefusedValue.outOfRange(number, low, high);
          }
          return number;
        },
        (out, value) -> putWide(out, value, width),
        in -> signed ? getWide(in, width) : getWideUnsigned(in, width));
  }

  /** Two's complement of {@code width} bytes. */
  static void putWide(BinaryOutput out, BigInteger value, int width) {
    byte[] big = value.toByteArray(); // most significant first
    int at = out.claim(width);
    byte[] target = out.array();
    byte fill = (byte) (value.signum() < 0 ? -1 : 0);
    for (int i = 0; i < width; i++) {
      int from = big.length - 1 - i;
      target[at + i] = from >= 0 ? big[from] : fill;
    }
  }

  static BigInteger getWide(BinaryInput in, int width) {
    return new BigInteger(reversed(in.getBytes(width)));
  }

  private static BigInteger getWideUnsigned(BinaryInput in, int width) {
    return new BigInteger(1, reversed(in.getBytes(width)));
  }

  private static byte[] reversed(byte[] bytes) {
    for (int i = 0, j = bytes.length - 1; i < j; i++, j--) {
      byte first = bytes[i];
      bytes[i] = bytes[j];
      bytes[j] = first;
    }
    return bytes;
  }

  private static Codec interval(ClickHouseType type) {
    return whole(type, Long.class, Long.MIN_VALUE, Long.MAX_VALUE, v -> v);
  }

  private static float toFloat(Object value) {
    return switch (value) {
      case Float number -> number;
      case Double number -> {
        float near = number.floatValue();
        if (near != number && !Double.isNaN(number)) {
          throw inexact(number, "Float32", "Float64");
        }
        yield near;
      }
      default -> exactly(value, EXACT_FLOATS, "Float32", "Float64");
    };
  }

  private static double toDouble(Object value) {
    return switch (value) {
      case Double number -> number;
      case Float number -> number;
      default -> exactly(value, EXACT_DOUBLES, "Float64", "a Decimal type");
    };
  }

  private static float toShortFloat(Object value) {
    float number = toFloat(value);
    boolean fits = (Float.floatToRawIntBits(number) & 0xffff) == 0 || Float.isNaN(number);
    if (!fits) {
      throw inexact(number, "BFloat16", "Float32");
    }
    return Float.isNaN(number) ? Float.NaN : number;
  }

  private static long exactly(Object value, long limit, String type, String wider) {
    if (!(value instanceof Number) || !isWhole(value)) {
      throw RefusedValue.wrongClass(value, "a Double, a Float or a whole number");
    }
    BigInteger number = toBigInteger(value);
    if (number.abs().compareTo(BigInteger.valueOf(limit)) > 0) {
      throw inexact(number, type, wider);
    }
    return number.longValue();
  }

  static boolean isWhole(Object value) {
    return value instanceof Integer
        || value instanceof Long
        || value instanceof Short
        || value instanceof Byte
        || value instanceof BigInteger;
  }

  private static RefusedValue inexact(Number value, String type, String wider) {
    return RefusedValue.because(
        "%s is no exact %s, and loading rounds nothing: load it as %s, and cast it in a chain to round"
            .formatted(value, type, wider));
  }
}
