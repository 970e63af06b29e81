package io.clickframe.sql.internal.bind;

import io.clickframe.sql.internal.plan.Constant;
import io.clickframe.type.ClickHouseType;
import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;
import org.jspecify.annotations.Nullable;

/**
 * What a number can hold.
 *
 * @param signed whether it can be negative
 * @param bits how many it is stored in, the sign included
 * @param digits the most decimal digits that it has
 * @param scale how many of them are behind the point
 */
record NumberType(Family family, boolean signed, int bits, int digits, int scale) {
  /** The most digits that a decimal has. */
  static final int MOST_DIGITS = 76;

  private static final Pattern INTEGER = Pattern.compile("(U?)Int(\\d+)");

  /** How numbers are kept. */
  enum Family {
    INTEGER,
    DECIMAL,
    FLOAT
  }

  /** Of a type, NULL or not; null if it is none of numbers. */
  static @Nullable NumberType of(ClickHouseType type) {
    ClickHouseType base = type.base();
    Matcher integer = INTEGER.matcher(base.text());
    if (integer.matches()) {
      boolean signed = integer.group(1).isEmpty();
      int bits = Integer.parseInt(integer.group(2));
      BigInteger most = BigInteger.ONE.shiftLeft(signed ? bits - 1 : bits);
      return new NumberType(Family.INTEGER, signed, bits, most.toString().length(), 0);
    }
    if (base.family().equals("Decimal")) {
      int digits = Integer.parseInt(base.arguments().get(0));
      int scale = Integer.parseInt(base.arguments().get(1));
      return new NumberType(Family.DECIMAL, true, storage(digits), digits, scale);
    }
    return switch (base.family()) {
      case "BFloat16" -> new NumberType(Family.FLOAT, true, 16, 3, 0);
      case "Float32" -> new NumberType(Family.FLOAT, true, 32, 9, 0);
      case "Float64" -> new NumberType(Family.FLOAT, true, 64, 17, 0);
      case "Bool" -> new NumberType(Family.INTEGER, false, 8, 1, 0);
      default -> null;
    };
  }

  /** Of an operand: an integer constant is printed as narrow as can be. */
  static @Nullable NumberType ofOperand(RexNode node) {
    BigInteger constant = integer(node);
    return constant == null ? of(Outputs.type(node).type()) : narrowest(constant);
  }

  /** The integer that a constant is, or null. */
  static @Nullable BigInteger integer(RexNode node) {
    if (!(node instanceof RexCall call) || !(call.getOperator() instanceof Constant constant)) {
      return null;
    }
    return switch (constant.value()) {
      case BigInteger number -> number;
      case Byte number -> BigInteger.valueOf(number);
      case Short number -> BigInteger.valueOf(number);
      case Integer number -> BigInteger.valueOf(number);
      case Long number -> BigInteger.valueOf(number);
      case null, default -> null;
    };
  }

  private static NumberType narrowest(BigInteger value) {
    boolean signed = value.signum() < 0;
    int needed = value.bitLength() + (signed ? 1 : 0);
    int bits = 8;
    while (bits < needed) {
      bits *= 2;
    }
    int digits = value.abs().toString().length();
    return new NumberType(Family.INTEGER, signed, bits, digits, 0);
  }

  /** In how many bits the engine keeps a decimal of so many digits. */
  static int storage(int digits) {
    if (digits <= 9) {
      return 32;
    }
    return digits <= 18 ? 64 : digits <= 38 ? 128 : 256;
  }

  /** The most digits of a decimal in the same bits. */
  static int widest(int digits) {
    return switch (storage(digits)) {
      case 32 -> 9;
      case 64 -> 18;
      case 128 -> 38;
      default -> MOST_DIGITS;
    };
  }

  boolean isInteger() {
    return family == Family.INTEGER;
  }

  boolean isDecimal() {
    return family == Family.DECIMAL;
  }

  boolean isFloat() {
    return family == Family.FLOAT;
  }

  /** How many digits are before the point. */
  int whole() {
    return digits - scale;
  }
}
