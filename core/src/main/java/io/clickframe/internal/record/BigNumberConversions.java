package io.clickframe.internal.record;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.apache.arrow.memory.util.MemoryUtil;
import org.apache.arrow.vector.DecimalVector;
import org.apache.arrow.vector.FieldVector;
import org.jspecify.annotations.Nullable;

/** Decimals, and whole numbers of more than 64 bits. */
final class BigNumberConversions {
  private BigNumberConversions() {}

  static @Nullable Conversion find(Wanted wanted) {
    Class<?> raw = wanted.raw();
    Place place = wanted.place();
    return switch (wanted.base().family()) {
      case "Int128", "UInt128", "Int256", "UInt256" ->
          raw == BigInteger.class
              ? PlainReader.conversion(place)
              : raw == BigDecimal.class
                  ? PlainReader.mapped(place, number -> new BigDecimal((BigInteger) number))
                  : null;
      case "Decimal", "Decimal32", "Decimal64", "Decimal128", "Decimal256" ->
          raw == BigDecimal.class ? decimals(place) : null;
      default -> null;
    };
  }

  private static Conversion decimals(Place place) {
    Conversion plain = PlainReader.conversion(place);
    return Conversion.objects(vector ->
        vector instanceof DecimalVector decimals
            ? new Decimals(place, decimals)
            : plain.openObjects(vector));
  }

  /** Those of 16 bytes, most of which fit a long. */
  private static final class Decimals extends ObjectReader {
    private final DecimalVector vector;
    private final long values;
    private final int scale;

    Decimals(Place place, DecimalVector vector) {
      super(place, (FieldVector) vector);
      this.vector = vector;
      this.values = vector.getDataBufferAddress();
      this.scale = vector.getScale();
    }

    @Override
    Object value(int row) {
      long at = values + ((long) row << 4);
      long low = MemoryUtil.getLong(at);
      return MemoryUtil.getLong(at + Long.BYTES) == low >> 63
          ? BigDecimal.valueOf(low, scale)
          : vector.getObjectNotNull(row);
    }
  }
}
