package io.clickframe.internal.rowbinary;

import io.clickframe.internal.value.RefusedValue;
import io.clickframe.type.ClickHouseType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Days, instants and times. */
final class TimeCodecs {
  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(2299, 12, 31);
  private static final LocalDate LAST_SHORT_DAY = LocalDate.ofEpochDay(0xffff);
  private static final Instant LAST_SHORT_INSTANT = Instant.ofEpochSecond(0xffff_ffffL);
  private static final Instant FIRST_INSTANT = Instant.parse("1900-01-01T00:00:00Z");
  private static final Instant PAST_INSTANT = Instant.parse("2300-01-01T00:00:00Z");
  private static final Instant LAST_NANO_INSTANT =
      Instant.ofEpochSecond(Long.MAX_VALUE / 1_000_000_000, Long.MAX_VALUE % 1_000_000_000);
  private static final Duration LONGEST = Duration.ofHours(1000);

  private TimeCodecs() {}

  static @Nullable Codec open(ClickHouseType type) {
    return switch (type.family()) {
      case "Date" ->
          new ScalarCodec<>(
              type,
              LocalDate.class,
              value -> toDate(value, LocalDate.EPOCH, LAST_SHORT_DAY),
              (out, value) -> out.putShort((int) value.toEpochDay()),
              in -> LocalDate.ofEpochDay(in.getShort() & 0xffff));
      case "Date32" ->
          new ScalarCodec<>(
              type,
              LocalDate.class,
              value -> toDate(value, FIRST_DAY, LAST_DAY),
              (out, value) -> out.putInt((int) value.toEpochDay()),
              in -> LocalDate.ofEpochDay(in.getInt()));
      case "DateTime", "DateTime32" -> dateTime(type);
      case "DateTime64" -> dateTime64(type, precision(type));
      case "Time" ->
          new ScalarCodec<>(
              type,
              Duration.class,
              value -> toTime(value, 0),
              (out, value) -> out.putInt((int) ticks(value, 0)),
              in -> Duration.ofSeconds(in.getInt()));
      case "Time64" -> {
        int digits = precision(type);
        yield new ScalarCodec<>(
            type,
            Duration.class,
            value -> toTime(value, digits),
            (out, value) -> out.putLong(ticks(value, digits)),
            in -> duration(in.getLong(), digits));
      }
      default -> null;
    };
  }

  private static int precision(ClickHouseType type) {
    return type.arguments().isEmpty() ? 3 : Integer.parseInt(type.arguments().getFirst());
  }

  private static LocalDate toDate(Object value, LocalDate first, LocalDate last) {
    if (!(value instanceof LocalDate date)) {
      throw RefusedValue.wrongClass(value, "a LocalDate");
    }
    if (date.isBefore(first) || date.isAfter(last)) {
      throw RefusedValue.outOfRange(date, first, last);
    }
    return date;
  }

  private static Codec dateTime(ClickHouseType type) {
    return new ScalarCodec<>(
        type,
        Instant.class,
        value -> {
          Instant instant = requireDigits(toInstant(value, type.arguments(), 0), 0);
          if (instant.isBefore(Instant.EPOCH) || instant.isAfter(LAST_SHORT_INSTANT)) {
            throw RefusedValue.outOfRange(instant, Instant.EPOCH, LAST_SHORT_INSTANT);
          }
          return instant;
        },
        (out, value) -> out.putInt((int) value.getEpochSecond()),
        in -> Instant.ofEpochSecond(in.getInt() & 0xffff_ffffL));
  }

  private static Codec dateTime64(ClickHouseType type, int digits) {
    long perSecond = power(digits);
    Instant last = digits == 9 ? LAST_NANO_INSTANT : PAST_INSTANT.minusNanos(power(9 - digits));
    return new ScalarCodec<>(
        type,
        Instant.class,
        value -> {
          Instant instant = requireDigits(toInstant(value, type.arguments(), 1), digits);
          if (instant.isBefore(FIRST_INSTANT) || instant.isAfter(last)) {
            throw RefusedValue.outOfRange(instant, FIRST_INSTANT, last);
          }
          return instant;
        },
        (out, value) ->
            out.putLong(value.getEpochSecond() * perSecond + value.getNano() / power(9 - digits)),
        in -> {
          long ticks = in.getLong();
          return Instant.ofEpochSecond(
              Math.floorDiv(ticks, perSecond), Math.floorMod(ticks, perSecond) * power(9 - digits));
        });
  }

  private static Instant toInstant(Object value, List<String> arguments, int zoneArgument) {
    return switch (value) {
      case Instant instant -> instant;
      case OffsetDateTime dateTime -> dateTime.toInstant();
      case ZonedDateTime dateTime -> dateTime.toInstant();
      case LocalDateTime dateTime ->
          arguments.size() > zoneArgument
              ? inZone(dateTime, ZoneId.of(arguments.get(zoneArgument).replace("'", "")))
              : dateTime.toInstant(ZoneOffset.UTC);
      default ->
          throw RefusedValue.wrongClass(
              value, "an Instant, OffsetDateTime, ZonedDateTime or LocalDateTime");
    };
  }

  /** What the zone's clocks show once: in the hours when they are set, nothing or two instants. */
  private static Instant inZone(LocalDateTime dateTime, ZoneId zone) {
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(dateTime);
    if (offsets.size() != 1) {
      throw RefusedValue.because(
          "%s is %d instants in %s, where clocks are set then: pass an Instant"
              .formatted(dateTime, offsets.size(), zone));
    }
    return dateTime.toInstant(offsets.getFirst());
  }

  private static Instant requireDigits(Instant instant, int digits) {
    requireDigits(instant, instant.get(ChronoField.NANO_OF_SECOND), digits);
    return instant;
  }

  private static void requireDigits(Object value, int nanos, int digits) {
    if (nanos % power(9 - digits) != 0) {
      throw RefusedValue.because(
          "%s has more than %d digits of a second, and loading rounds nothing"
              .formatted(value, digits));
    }
  }

  /** A length, not a time of day: it may be negative and has hours up to 999. */
  private static Duration toTime(Object value, int digits) {
    Duration duration =
        switch (value) {
          case Duration length -> length;
          case LocalTime time -> Duration.ofNanos(time.toNanoOfDay());
          default -> throw RefusedValue.wrongClass(value, "a Duration or LocalTime");
        };
    requireDigits(duration, duration.toNanosPart(), digits);
    if (duration.abs().compareTo(LONGEST) >= 0) {
      Duration last = LONGEST.minusNanos(power(9 - digits));
      throw RefusedValue.outOfRange(duration, last.negated(), last);
    }
    return duration;
  }

  private static long ticks(Duration duration, int digits) {
    return duration.toSeconds() * power(digits) + duration.toNanosPart() / power(9 - digits);
  }

  private static Duration duration(long ticks, int digits) {
    long perSecond = power(digits);
    return Duration.ofSeconds(
        Math.floorDiv(ticks, perSecond), Math.floorMod(ticks, perSecond) * power(9 - digits));
  }

  static long power(int exponent) {
    long power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= 10;
    }
    return power;
  }
}
