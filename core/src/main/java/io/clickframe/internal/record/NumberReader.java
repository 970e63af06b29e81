package io.clickframe.internal.record;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.apache.arrow.vector.FieldVector;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers and truth values without boxing. Only the getters that {@link NumberConversions}
 * allows for the type are exact; NULL throws {@link UnfitException}.
 */
public abstract class NumberReader extends SlotReader {

  NumberReader(Place place, FieldVector vector) {
    super(place, vector);
  }

  /** The value as a long. */
  public abstract long getLong(int row);

  /** The value as a double. */
  public abstract double getDouble(int row);

  /** The truth value; of a whole number, 1 and 0. */
  public boolean getBoolean(int row) {
    long value = getLong(row);
    if ((value & ~1L) != 0) {
      throw place.unfit(value, "only 0 and 1 are truth values");
    }
    return value == 1;
  }

  /** The value as an int. */
  public final int getInt(int row) {
    return (int) getLong(row);
  }

  final short getShort(int row) {
    return (short) getLong(row);
  }

  final byte getByte(int row) {
    return (byte) getLong(row);
  }

  final float getFloat(int row) {
    return (float) getDouble(row);
  }

  final @Nullable Object boxLong(int row) {
    return isNull(row) ? null : getLong(row);
  }

  final @Nullable Object boxInt(int row) {
    return isNull(row) ? null : getInt(row);
  }

  final @Nullable Object boxShort(int row) {
    return isNull(row) ? null : getShort(row);
  }

  final @Nullable Object boxByte(int row) {
    return isNull(row) ? null : getByte(row);
  }

  final @Nullable Object boxDouble(int row) {
    return isNull(row) ? null : getDouble(row);
  }

  final @Nullable Object boxFloat(int row) {
    return isNull(row) ? null : getFloat(row);
  }

  final @Nullable Object boxBoolean(int row) {
    return isNull(row) ? null : getBoolean(row);
  }

  final @Nullable Object bigInteger(int row) {
    return isNull(row) ? null : whole(row);
  }

  final @Nullable Object bigDecimal(int row) {
    return isNull(row) ? null : new BigDecimal(whole(row));
  }

  BigInteger whole(int row) {
    return BigInteger.valueOf(getLong(row));
  }
}
