package io.clickframe.internal.rowbinary;

import io.clickframe.internal.value.RefusedValue;
import io.clickframe.type.ClickHouseType;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Decimals of up to 76 digits. */
final class DecimalCodec {
  private DecimalCodec() {}

  static @Nullable Codec open(ClickHouseType type) {
    return switch (type.family()) {
      case "Decimal" ->
          of(type, number(type, 0), type.arguments().size() > 1 ? number(type, 1) : 0);
      case "Decimal32" -> of(type, 9, number(type, 0));
      case "Decimal64" -> of(type, 18, number(type, 0));
      case "Decimal128" -> of(type, 38, number(type, 0));
      case "Decimal256" -> of(type, 76, number(type, 0));
      default -> null;
    };
  }

  /** How many bytes a value has. */
  static int width(int precision) {
    return precision <= 9 ? 4 : precision <= 18 ? 8 : precision <= 38 ? 16 : 32;
  }

  private static int number(ClickHouseType type, int argument) {
    return Integer.parseInt(type.arguments().get(argument));
  }

  private static Codec of(ClickHouseType type, int precision, int scale) {
    int width = width(precision);
    return new ScalarCodec<>(
        type,
        BigDecimal.class,
        value -> fit(value, precision, scale),
        (out, value) -> NumberCodecs.putWide(out, value.unscaledValue(), width),
        in -> new BigDecimal(NumberCodecs.getWide(in, width), scale));
  }

  private static BigDecimal fit(Object value, int precision, int scale) {
    BigDecimal number =
        switch (value) {
          case BigDecimal decimal -> decimal;
          case Object other when NumberCodecs.isWhole(other) ->
              new BigDecimal(NumberCodecs.toBigInteger(other));
          default -> throw RefusedValue.wrongClass(value, "a BigDecimal or a whole number");
        };
    // Before scaling: 1E+1000000000 must not be written out.
    long whole = (long) number.precision() - number.scale();
    if (number.signum() != 0 && whole > precision - scale) {
      throw RefusedValue.because(
          "%s has %d digits before the point, the type has %d"
              .formatted(RefusedValue.shown(number), whole, precision - scale));
    }
    if (number.signum() == 0) {
      return new BigDecimal(BigInteger.ZERO, scale);
    }
    BigDecimal plain = number.scale() > scale ? number.stripTrailingZeros() : number;
    if (plain.scale() > scale) {
      throw RefusedValue.because(
          "%s has %d digits behind the point, the type has %d, and loading rounds nothing"
              .formatted(RefusedValue.shown(number), plain.scale(), scale));
    }
    return plain.setScale(scale);
  }
}
