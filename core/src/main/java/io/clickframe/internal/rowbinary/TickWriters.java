package io.clickframe.internal.rowbinary;

import io.clickframe.type.ClickHouseType;
import org.apache.arrow.vector.BaseFixedWidthVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.types.TimeUnit;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.jspecify.annotations.Nullable;

/**
 * Instants and times as ticks of the type's own length; Arrow only has every third power of ten.
 */
final class TickWriters {
  private TickWriters() {}

  static @Nullable VectorWriter open(ClickHouseType type, FieldVector vector) {
    int digits = type.arguments().isEmpty() ? 3 : Integer.parseInt(type.arguments().getFirst());
    int arrowDigits =
        switch (vector.getField().getType()) {
          case ArrowType.Timestamp stamp -> digits(stamp.getUnit());
          case ArrowType.Time time -> digits(time.getUnit());
          default -> -1;
        };
    if (arrowDigits < digits || !(vector instanceof BaseFixedWidthVector fixed)) {
      return null;
    }
    long divisor = TimeCodecs.power(arrowDigits - digits);
    var data = fixed.getDataBuffer();
    return fixed.getTypeWidth() == Integer.BYTES
        ? (row, out) -> out.putLong(data.getInt(row * 4L) / divisor)
        : (row, out) -> out.putLong(data.getLong(row * 8L) / divisor);
  }

  private static int digits(TimeUnit unit) {
    return switch (unit) {
      case SECOND -> 0;
      case MILLISECOND -> 3;
      case MICROSECOND -> 6;
      case NANOSECOND -> 9;
    };
  }
}
