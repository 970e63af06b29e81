package io.clickframe.internal.record;

import java.time.Instant;
import java.time.LocalDate;
import org.apache.arrow.memory.util.MemoryUtil;
import org.apache.arrow.vector.DateDayVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.TimeStampVector;
import org.apache.arrow.vector.UInt2Vector;
import org.apache.arrow.vector.UInt4Vector;
import org.apache.arrow.vector.types.TimeUnit;
import org.apache.arrow.vector.types.pojo.ArrowType;

/** Days and points in time straight from memory. */
final class TimeReaders {
  private static final long NANOS = 1_000_000_000L;

  private TimeReaders() {}

  static final class Days extends ObjectReader {
    private final long values;
    private final boolean narrow;

    Days(Place place, FieldVector vector) {
      super(place, vector);
      this.narrow = vector instanceof UInt2Vector;
      if (!narrow) {
        Vectors.expect(place, vector, DateDayVector.class);
      }
      this.values = vector.getDataBufferAddress();
    }

    @Override
    Object value(int row) {
      return LocalDate.ofEpochDay(
          narrow
              ? MemoryUtil.getShort(values + ((long) row << 1)) & 0xffff
              : MemoryUtil.getInt(values + ((long) row << 2)));
    }
  }

  static final class Seconds extends ObjectReader {
    private final long values;

    Seconds(Place place, UInt4Vector vector) {
      super(place, vector);
      this.values = vector.getDataBufferAddress();
    }

    @Override
    Object value(int row) {
      return Instant.ofEpochSecond(MemoryUtil.getInt(values + ((long) row << 2)) & 0xffff_ffffL);
    }
  }

  static final class Stamps extends ObjectReader {
    private final long values;
    private final long perSecond;

    Stamps(Place place, FieldVector vector) {
      super(place, vector);
      Vectors.expect(place, vector, TimeStampVector.class);
      this.values = vector.getDataBufferAddress();
      TimeUnit unit = ((ArrowType.Timestamp) vector.getField().getType()).getUnit();
      this.perSecond =
          switch (unit) {
            case SECOND -> 1;
            case MILLISECOND -> 1_000;
            case MICROSECOND -> 1_000_000;
            case NANOSECOND -> NANOS;
          };
    }

    @Override
    Object value(int row) {
      long count = MemoryUtil.getLong(values + ((long) row << 3));
      long second = Math.floorDiv(count, perSecond);
      return Instant.ofEpochSecond(second, (count - second * perSecond) * (NANOS / perSecond));
    }
  }
}
