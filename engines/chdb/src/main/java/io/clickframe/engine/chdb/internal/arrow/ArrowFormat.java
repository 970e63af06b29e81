package io.clickframe.engine.chdb.internal.arrow;

import java.util.Arrays;
import java.util.Optional;
import org.apache.arrow.vector.types.DateUnit;
import org.apache.arrow.vector.types.FloatingPointPrecision;
import org.apache.arrow.vector.types.IntervalUnit;
import org.apache.arrow.vector.types.TimeUnit;
import org.apache.arrow.vector.types.UnionMode;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.jspecify.annotations.Nullable;

/** The format texts of the Arrow C data interface. */
final class ArrowFormat {
  private ArrowFormat() {}

  /** The type that a format text stands for, or empty if it stands for none that is read here. */
  static Optional<ArrowType> parse(String format, boolean mapKeysSorted) {
    int colon = format.indexOf(':');
    String head = colon < 0 ? format : format.substring(0, colon);
    String tail = colon < 0 ? "" : format.substring(colon + 1);
    try {
      return Optional.ofNullable(colon < 0 ? plain(head, mapKeysSorted) : withTail(head, tail));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static @Nullable ArrowType plain(String format, boolean mapKeysSorted) {
    return switch (format) {
      case "n" -> ArrowType.Null.INSTANCE;
      case "b" -> ArrowType.Bool.INSTANCE;
      case "c" -> new ArrowType.Int(8, true);
      case "C" -> new ArrowType.Int(8, false);
      case "s" -> new ArrowType.Int(16, true);
      case "S" -> new ArrowType.Int(16, false);
      case "i" -> new ArrowType.Int(32, true);
      case "I" -> new ArrowType.Int(32, false);
      case "l" -> new ArrowType.Int(64, true);
      case "L" -> new ArrowType.Int(64, false);
      case "e" -> new ArrowType.FloatingPoint(FloatingPointPrecision.HALF);
      case "f" -> new ArrowType.FloatingPoint(FloatingPointPrecision.SINGLE);
      case "g" -> new ArrowType.FloatingPoint(FloatingPointPrecision.DOUBLE);
      case "z" -> ArrowType.Binary.INSTANCE;
      case "Z" -> ArrowType.LargeBinary.INSTANCE;
      case "u" -> ArrowType.Utf8.INSTANCE;
      case "U" -> ArrowType.LargeUtf8.INSTANCE;
      case "tdD" -> new ArrowType.Date(DateUnit.DAY);
      case "tdm" -> new ArrowType.Date(DateUnit.MILLISECOND);
      case "tts" -> new ArrowType.Time(TimeUnit.SECOND, 32);
      case "ttm" -> new ArrowType.Time(TimeUnit.MILLISECOND, 32);
      case "ttu" -> new ArrowType.Time(TimeUnit.MICROSECOND, 64);
      case "ttn" -> new ArrowType.Time(TimeUnit.NANOSECOND, 64);
      case "tDs" -> new ArrowType.Duration(TimeUnit.SECOND);
      case "tDm" -> new ArrowType.Duration(TimeUnit.MILLISECOND);
      case "tDu" -> new ArrowType.Duration(TimeUnit.MICROSECOND);
      case "tDn" -> new ArrowType.Duration(TimeUnit.NANOSECOND);
      case "tiM" -> new ArrowType.Interval(IntervalUnit.YEAR_MONTH);
      case "tiD" -> new ArrowType.Interval(IntervalUnit.DAY_TIME);
      case "tin" -> new ArrowType.Interval(IntervalUnit.MONTH_DAY_NANO);
      case "+l" -> ArrowType.List.INSTANCE;
      case "+L" -> ArrowType.LargeList.INSTANCE;
      case "+s" -> ArrowType.Struct.INSTANCE;
      case "+m" -> new ArrowType.Map(mapKeysSorted);
      default -> null;
    };
  }

  private static @Nullable ArrowType withTail(String head, String tail) {
    return switch (head) {
      case "w" -> new ArrowType.FixedSizeBinary(Integer.parseInt(tail));
      case "d" -> decimal(tail);
      case "tss" -> timestamp(TimeUnit.SECOND, tail);
      case "tsm" -> timestamp(TimeUnit.MILLISECOND, tail);
      case "tsu" -> timestamp(TimeUnit.MICROSECOND, tail);
      case "tsn" -> timestamp(TimeUnit.NANOSECOND, tail);
      case "+w" -> new ArrowType.FixedSizeList(Integer.parseInt(tail));
      case "+ud" -> new ArrowType.Union(UnionMode.Dense, numbers(tail));
      case "+us" -> new ArrowType.Union(UnionMode.Sparse, numbers(tail));
      default -> null;
    };
  }

  private static @Nullable ArrowType decimal(String tail) {
    int[] parts = numbers(tail);
    return switch (parts.length) {
      case 2 -> new ArrowType.Decimal(parts[0], parts[1], 128);
      case 3 ->
          parts[2] == 128 || parts[2] == 256
              ? new ArrowType.Decimal(parts[0], parts[1], parts[2])
              : null;
      default -> null;
    };
  }

  private static ArrowType timestamp(TimeUnit unit, String zone) {
    return new ArrowType.Timestamp(unit, zone.isEmpty() ? null : zone);
  }

  private static int[] numbers(String tail) {
    return Arrays.stream(tail.split(",")).mapToInt(Integer::parseInt).toArray();
  }
}
