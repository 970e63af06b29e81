package io.clickframe.internal.record;

import java.math.BigInteger;
import org.apache.arrow.memory.util.MemoryUtil;
import org.apache.arrow.vector.BigIntVector;
import org.apache.arrow.vector.BitVector;
import org.apache.arrow.vector.DurationVector;
import org.apache.arrow.vector.FieldVector;
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

/** One final class for each layout in memory, so that the compiler sees through the calls. */
final class NumberReaders {
  private NumberReaders() {}

  /** The reader for a vector of numbers or truth values, or null if it holds something else. */
  static @Nullable NumberReader open(Place place, FieldVector vector) {
    return switch (vector) {
      case BitVector _ -> new Bits(place, vector);
      case TinyIntVector _ -> new Signed8(place, vector);
      case UInt1Vector _ -> new Unsigned8(place, vector);
      case SmallIntVector _ -> new Signed16(place, vector);
      case UInt2Vector _ -> new Unsigned16(place, vector);
      case IntVector _ -> new Signed32(place, vector);
      case UInt4Vector _ -> new Unsigned32(place, vector);
      case BigIntVector _ -> new Signed64(place, vector);
      case DurationVector _ -> new Signed64(place, vector);
      case UInt8Vector _ -> new Unsigned64(place, vector);
      case Float4Vector _ -> new Float32(place, vector);
      case Float8Vector _ -> new Float64(place, vector);
      default -> null;
    };
  }

  private abstract static class Whole extends NumberReader {
    final long values;

    Whole(Place place, FieldVector vector) {
      super(place, vector);
      this.values = vector.getDataBufferAddress();
    }

    /** The value, whether NULL or not. */
    abstract long at(int row);

    @Override
    public final long getLong(int row) {
      requireValue(row);
      return at(row);
    }

    @Override
    public final double getDouble(int row) {
      return getLong(row);
    }
  }

  private static final class Bits extends Whole {
    Bits(Place place, FieldVector vector) {
      super(place, vector);
    }

    @Override
    long at(int row) {
      return MemoryUtil.getByte(values + (row >> 3)) >> (row & 7) & 1;
    }
  }

  private static final class Signed8 extends Whole {
    Signed8(Place place, FieldVector vector) {
      super(place, vector);
    }

    @Override
    long at(int row) {
      return MemoryUtil.getByte(values + row);
    }
  }

  private static final class Unsigned8 extends Whole {
    Unsigned8(Place place, FieldVector vector) {
      super(place, vector);
    }

    @Override
    long at(int row) {
      return MemoryUtil.getByte(values + row) & 0xff;
    }
  }

  private static final class Signed16 extends Whole {
    Signed16(Place place, FieldVector vector) {
      super(place, vector);
    }

    @Override
    long at(int row) {
      return MemoryUtil.getShort(values + ((long) row << 1));
    }
  }

  private static final class Unsigned16 extends Whole {
    Unsigned16(Place place, FieldVector vector) {
      super(place, vector);
    }

    @Override
    long at(int row) {
      return MemoryUtil.getShort(values + ((long) row << 1)) & 0xffff;
    }
  }

  private static final class Signed32 extends Whole {
    Signed32(Place place, FieldVector vector) {
      super(place, vector);
    }

    @Override
    long at(int row) {
      return MemoryUtil.getInt(values + ((long) row << 2));
    }
  }

  private static final class Unsigned32 extends Whole {
    Unsigned32(Place place, FieldVector vector) {
      super(place, vector);
    }

    @Override
    long at(int row) {
      return MemoryUtil.getInt(values + ((long) row << 2)) & 0xffff_ffffL;
    }
  }

  private static final class Signed64 extends Whole {
    Signed64(Place place, FieldVector vector) {
      super(place, vector);
    }

    @Override
    long at(int row) {
      return MemoryUtil.getLong(values + ((long) row << 3));
    }
  }

  private static final class Unsigned64 extends Whole {
    Unsigned64(Place place, FieldVector vector) {
      super(place, vector);
    }

    @Override
    long at(int row) {
      long bits = bits(row);
      if (bits < 0) {
        throw place.unfit(Long.toUnsignedString(bits), "read it as BigInteger");
      }
      return bits;
    }

    @Override
    BigInteger whole(int row) {
      long bits = bits(row);
      BigInteger low = BigInteger.valueOf(bits & Long.MAX_VALUE);
      return bits < 0 ? low.setBit(Long.SIZE - 1) : low;
    }

    private long bits(int row) {
      return MemoryUtil.getLong(values + ((long) row << 3));
    }
  }

  private abstract static class Floating extends NumberReader {
    final long values;

    Floating(Place place, FieldVector vector) {
      super(place, vector);
      this.values = vector.getDataBufferAddress();
    }

    abstract double at(int row);

    @Override
    public final double getDouble(int row) {
      requireValue(row);
      return at(row);
    }

    @Override
    public final long getLong(int row) {
      throw new IllegalStateException(place + " has no whole numbers");
    }
  }

  private static final class Float32 extends Floating {
    Float32(Place place, FieldVector vector) {
      super(place, vector);
    }

    @Override
    double at(int row) {
      return Float.intBitsToFloat(MemoryUtil.getInt(values + ((long) row << 2)));
    }
  }

  private static final class Float64 extends Floating {
    Float64(Place place, FieldVector vector) {
      super(place, vector);
    }

    @Override
    double at(int row) {
      return Double.longBitsToDouble(MemoryUtil.getLong(values + ((long) row << 3)));
    }
  }
}
