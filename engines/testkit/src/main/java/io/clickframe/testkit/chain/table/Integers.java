package io.clickframe.testkit.chain.table;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** The types of integer arithmetic: each operation widens once, and 64 bits wrap around. */
public final class Integers {
  private Integers() {}

  public static Kind of(int bits, boolean signed) {
    Shape.check(bits <= 64, "No more than 64 bits");
    return Kind.valueOf((signed ? "INT" : "UINT") + bits);
  }

  /** The narrowest type that holds a constant. */
  public static Kind narrowest(long value) {
    int length = BigInteger.valueOf(value).bitLength() + (value < 0 ? 1 : 0);
    return of(Math.max(8, Integer.highestOneBit(2 * length - 1)), value < 0);
  }

  public static Kind sum(Kind a, Kind b) {
    return of(wider(Math.max(a.bits(), b.bits())), a.signed() || b.signed());
  }

  public static Kind difference(Kind a, Kind b) {
    return of(wider(Math.max(a.bits(), b.bits())), true);
  }

  public static Kind quotient(Kind a, Kind b) {
    boolean mixed = !a.signed() && b.signed();
    return of(mixed ? 2 * a.bits() : a.bits(), a.signed() || b.signed());
  }

  public static Kind remainder(Kind a, Kind b) {
    int bits = isMistaken(b, a) ? 2 * b.bits() : b.bits();
    boolean signed = a.signed() || isMistaken(a, b);
    return of(signed && bits <= 64 ? wider(bits) : bits, signed);
  }

  public static Kind negated(Kind a) {
    return of(wider(a.bits()), true);
  }

  /** Whether the engine has to be given another type for its remainders to be right. */
  private static boolean isMistaken(Kind a, Kind b) {
    return !a.signed() && b.signed() && a.bits() >= 32 && a.bits() >= b.bits();
  }

  /** The narrowest type that holds both, or null if none has 64 bits. */
  public static @Nullable Kind common(Kind a, Kind b) {
    if (a.signed() == b.signed()) {
      return a.bits() >= b.bits() ? a : b;
    }
    Kind signed = a.signed() ? a : b;
    Kind unsigned = a.signed() ? b : a;
    int bits = Math.max(signed.bits(), 2 * unsigned.bits());
    return bits > 64 ? null : of(bits, true);
  }

  /** What is left of a value in a type's bits. */
  public static BigInteger wrap(BigInteger value, Kind kind) {
    BigInteger range = BigInteger.ONE.shiftLeft(kind.bits());
    BigInteger low = value.mod(range);
    return kind.signed() && low.testBit(kind.bits() - 1) ? low.subtract(range) : low;
  }

  public static boolean fits(BigInteger value, Kind kind) {
    return wrap(value, kind).equals(value);
  }

  private static int wider(int bits) {
    return Math.min(64, 2 * bits);
  }
}
