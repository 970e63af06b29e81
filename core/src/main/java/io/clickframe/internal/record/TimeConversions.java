package io.clickframe.internal.record;

import io.clickframe.type.ClickHouseType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.UInt4Vector;
import org.jspecify.annotations.Nullable;

/** Days, points in time in the column's own zone, times and intervals. */
final class TimeConversions {
  private TimeConversions() {}

  static @Nullable Conversion find(Wanted wanted) {
    Class<?> raw = wanted.raw();
    Place place = wanted.place();
    ClickHouseType base = wanted.base();
    return switch (base.family()) {
      case "Date", "Date32" ->
          raw == LocalDate.class
              ? Conversion.objects(vector -> new TimeReaders.Days(place, vector))
              : null;
      case "DateTime", "DateTime32", "DateTime64" -> moment(place, base, raw);
      case "Time", "Time64" -> time(place, raw);
      default ->
          base.family().startsWith("Interval")
              ? interval(place, base.family().substring("Interval".length()), raw)
              : null;
    };
  }

  private static @Nullable Conversion moment(Place place, ClickHouseType base, Class<?> raw) {
    if (raw == Instant.class) {
      return Conversion.objects(vector -> instants(place, vector));
    }
    ZoneId zone = zone(base);
    if (raw == LocalDateTime.class) {
      return moments(place, moment -> LocalDateTime.ofInstant((Instant) moment, zone));
    }
    if (raw == ZonedDateTime.class) {
      return moments(place, moment -> ((Instant) moment).atZone(zone));
    }
    if (raw == OffsetDateTime.class) {
      return moments(place, moment -> OffsetDateTime.ofInstant((Instant) moment, zone));
    }
    return null;
  }

  private static Conversion moments(Place place, Function<Object, Object> change) {
    return Conversion.objects(
        vector -> new ObjectReader.Mapped(instants(place, vector), vector, change));
  }

  private static ObjectReader instants(Place place, FieldVector vector) {
    return vector instanceof UInt4Vector seconds
        ? new TimeReaders.Seconds(place, seconds)
        : new TimeReaders.Stamps(place, vector);
  }

  /** The zone that the type names; UTC if it names none, never the JVM's. */
  private static ZoneId zone(ClickHouseType base) {
    int index = base.family().equals("DateTime64") ? 1 : 0;
    if (base.arguments().size() <= index) {
      return ZoneOffset.UTC;
    }
    String quoted = base.arguments().get(index);
    return ZoneId.of(quoted.substring(1, quoted.length() - 1));
  }

  private static @Nullable Conversion time(Place place, Class<?> raw) {
    if (raw == Duration.class) {
      return PlainReader.conversion(place);
    }
    return raw == LocalTime.class
        ? PlainReader.mapped(place, length -> timeOfDay(place, (Duration) length))
        : null;
  }

  private static LocalTime timeOfDay(Place place, Duration length) {
    if (length.isNegative() || length.compareTo(Duration.ofDays(1)) >= 0) {
      throw place.unfit(length, "it is no time of day; read it as Duration");
    }
    return LocalTime.MIDNIGHT.plus(length);
  }

  private static @Nullable Conversion interval(Place place, String unit, Class<?> raw) {
    if (raw == Long.class || raw == long.class) {
      return null; // a number
    }
    if (raw == Duration.class) {
      ChronoUnit exact =
          switch (unit) {
            case "Nanosecond" -> ChronoUnit.NANOS;
            case "Microsecond" -> ChronoUnit.MICROS;
            case "Millisecond" -> ChronoUnit.MILLIS;
            case "Second" -> ChronoUnit.SECONDS;
            case "Minute" -> ChronoUnit.MINUTES;
            case "Hour" -> ChronoUnit.HOURS;
            default -> null;
          };
      return exact == null
          ? null
          : PlainReader.mapped(place, count -> Duration.of((Long) count, exact));
    }
    return raw == Period.class && period(unit, 0) != null
        ? PlainReader.mapped(place, count -> requirePeriod(place, unit, (Long) count))
        : null;
  }

  private static Period requirePeriod(Place place, String unit, long count) {
    Period period = count == (int) count ? period(unit, (int) count) : null;
    if (period == null) {
      throw place.unfit(count, "it is too long; read it as long");
    }
    return period;
  }

  private static @Nullable Period period(String unit, int count) {
    return switch (unit) {
      case "Day" -> Period.ofDays(count);
      case "Week" -> Period.ofWeeks(count);
      case "Month" -> Period.ofMonths(count);
      case "Quarter" -> Period.ofMonths(Math.multiplyExact(count, 3));
      case "Year" -> Period.ofYears(count);
      default -> null;
    };
  }
}
