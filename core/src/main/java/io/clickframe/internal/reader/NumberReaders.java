package io.clickframe.internal.reader;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.apache.arrow.vector.BigIntVector;
import org.apache.arrow.vector.BitVector;
import org.apache.arrow.vector.Decimal256Vector;
import org.apache.arrow.vector.DecimalVector;
import org.apache.arrow.vector.FixedSizeBinaryVector;
import org.apache.arrow.vector.Float4Vector;
import org.apache.arrow.vector.Float8Vector;
import org.apache.arrow.vector.IntVector;
import org.apache.arrow.vector.SmallIntVector;
import org.apache.arrow.vector.TinyIntVector;
import org.apache.arrow.vector.UInt1Vector;
import org.apache.arrow.vector.UInt2Vector;
import org.apache.arrow.vector.UInt4Vector;
import org.apache.arrow.vector.UInt8Vector;
import org.jspecify.annotations.Nullable;

/** Truth values, whole numbers of every width, floating point, decimals. */
final class NumberReaders {
  private NumberReaders() {}

  static @Nullable ValueReader open(Source source) {
    return switch (source.type().family()) {
      case "Bool" -> source.scalar(Boolean.class, BitVector.class, (v, row) -> v.get(row) == 1);
      case "Int8" -> source.scalar(Byte.class, TinyIntVector.class, TinyIntVector::get);
      case "UInt8" ->
          source.scalar(Short.class, UInt1Vector.class, (v, row) -> (short) (v.get(row) & 0xff));
      case "Int16" -> source.scalar(Short.class, SmallIntVector.class, SmallIntVector::get);
      case "UInt16" ->
          source.scalar(Integer.class, UInt2Vector.class, (v, row) -> (int) v.get(row));
      case "Int32" -> source.scalar(Integer.class, IntVector.class, IntVector::get);
      case "UInt32" ->
          source.scalar(Long.class, UInt4Vector.class, (v, row) -> v.get(row) & 0xffff_ffffL);
      case "Int64" -> source.scalar(Long.class, BigIntVector.class, BigIntVector::get);
      case "UInt64" ->
          source.scalar(BigInteger.class, UInt8Vector.class, (v, row) -> unsigned(v.get(row)));
      case "Int128", "Int256" ->
          source.scalar(
              BigInteger.class,
              FixedSizeBinaryVector.class,
              (v, row) -> new BigInteger(reversed(v.get(row))));
      case "UInt128", "UInt256" ->
          source.scalar(
              BigInteger.class,
              FixedSizeBinaryVector.class,
              (v, row) -> new BigInteger(1, reversed(v.get(row))));
      case "Float32" -> source.scalar(Float.class, Float4Vector.class, Float4Vector::get);
      case "Float64" -> source.scalar(Double.class, Float8Vector.class, Float8Vector::get);
      case "Decimal", "Decimal32", "Decimal64", "Decimal128", "Decimal256" -> decimal(source);
      default -> null;
    };
  }

  private static ValueReader decimal(Source source) {
    return source.vector() instanceof Decimal256Vector
        ? source.scalar(
            BigDecimal.class, Decimal256Vector.class, Decimal256Vector::getObjectNotNull)
        : source.scalar(BigDecimal.class, DecimalVector.class, DecimalVector::getObjectNotNull);
  }

  private static BigInteger unsigned(long bits) {
    BigInteger low = BigInteger.valueOf(bits & Long.MAX_VALUE);
    return bits < 0 ? low.setBit(Long.SIZE - 1) : low;
  }

  /** Least significant byte first, as the engine stores them, to most significant first. */
  private static byte[] reversed(byte[] bytes) {
    for (int i = 0, j = bytes.length - 1; i < j; i++, j--) {
      byte first = bytes[i];
      bytes[i] = bytes[j];
      bytes[j] = first;
    }
    return bytes;
  }
}
