package io.clickframe.internal.reader;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.apache.arrow.vector.BigIntVector;
import org.apache.arrow.vector.DateDayVector;
import org.apache.arrow.vector.DurationVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.TimeMicroVector;
import org.apache.arrow.vector.TimeMilliVector;
import org.apache.arrow.vector.TimeNanoVector;
import org.apache.arrow.vector.TimeSecVector;
import org.apache.arrow.vector.TimeStampVector;
import org.apache.arrow.vector.UInt2Vector;
import org.apache.arrow.vector.UInt4Vector;
import org.apache.arrow.vector.types.TimeUnit;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.jspecify.annotations.Nullable;

/** Days, instants, times and intervals. */
final class TimeReaders {
  private TimeReaders() {}

  static @Nullable ValueReader open(Source source) {
    String family = source.type().family();
    return switch (family) {
      case "Date", "Date32" -> date(source);
      case "DateTime", "DateTime32", "DateTime64" -> instant(source);
      case "Time", "Time64" -> time(source);
      default -> family.startsWith("Interval") ? interval(source) : null;
    };
  }

  private static ValueReader date(Source source) {
    return source.vector() instanceof UInt2Vector
        ? source.scalar(
            LocalDate.class, UInt2Vector.class, (v, row) -> LocalDate.ofEpochDay(v.get(row)))
        : source.scalar(
            LocalDate.class, DateDayVector.class, (v, row) -> LocalDate.ofEpochDay(v.get(row)));
  }

  private static ValueReader instant(Source source) {
    if (source.vector() instanceof UInt4Vector) {
      return source.scalar(
          Instant.class,
          UInt4Vector.class,
          (v, row) -> Instant.ofEpochSecond(v.get(row) & 0xffff_ffffL));
    }
    return source.vector().getField().getType() instanceof ArrowType.Timestamp timestamp
        ? stamp(source, unit(timestamp.getUnit()))
        : source.mismatch(TimeStampVector.class);
  }

  private static ValueReader stamp(Source source, ChronoUnit unit) {
    return source.scalar(
        Instant.class, TimeStampVector.class, (v, row) -> Instant.EPOCH.plus(v.get(row), unit));
  }

  /** A length, not a time of day: ClickHouse allows negative ones and hours up to 999. */
  private static ValueReader time(Source source) {
    return switch (source.vector()) {
      case TimeSecVector seconds ->
          length(source, TimeSecVector.class, TimeSecVector::get, ChronoUnit.SECONDS);
      case TimeMilliVector millis ->
          length(source, TimeMilliVector.class, TimeMilliVector::get, ChronoUnit.MILLIS);
      case TimeMicroVector micros ->
          length(source, TimeMicroVector.class, TimeMicroVector::get, ChronoUnit.MICROS);
      default -> length(source, TimeNanoVector.class, TimeNanoVector::get, ChronoUnit.NANOS);
    };
  }

  private static <V extends FieldVector> ValueReader length(
      Source source, Class<V> vectorClass, Count<V> count, ChronoUnit unit) {
    return source.scalar(
        Duration.class, vectorClass, (v, row) -> Duration.of(count.get(v, row), unit));
  }

  /** The number of units; the type says which: days, months, ... */
  private static ValueReader interval(Source source) {
    return source.vector() instanceof DurationVector
        ? source.scalar(
            Long.class,
            DurationVector.class,
            (v, row) -> DurationVector.get(v.getDataBuffer(), row))
        : source.scalar(Long.class, BigIntVector.class, BigIntVector::get);
  }

  private static ChronoUnit unit(TimeUnit unit) {
    return switch (unit) {
      case SECOND -> ChronoUnit.SECONDS;
      case MILLISECOND -> ChronoUnit.MILLIS;
      case MICROSECOND -> ChronoUnit.MICROS;
      case NANOSECOND -> ChronoUnit.NANOS;
    };
  }

  @FunctionalInterface
  private interface Count<V> {
    long get(V vector, int row);
  }
}
