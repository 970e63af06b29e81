package io.clickframe.internal.node;

import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which Java values can be constants, and their one immutable form: integers stay what they are,
 * {@code Character} and enums become text, zoned date-times become instants, byte arrays become
 * {@link Bytes}, lists are copied.
 */
public final class LiteralValues {
  private static final LocalDate FIRST_DATE = LocalDate.of(1900, 1, 1);
  private static final LocalDate LAST_DATE = LocalDate.of(2299, 12, 31);
  private static final Instant FIRST_INSTANT = Instant.parse("1900-01-01T00:00:00Z");
  private static final Instant LAST_INSTANT = Instant.parse("2299-12-31T23:59:59.999999Z");
  private static final Instant LAST_NANO_INSTANT = Instant.parse("2262-04-11T23:47:16.854775807Z");
  private static final BigInteger LIMIT_256 = BigInteger.ONE.shiftLeft(256);
  private static final int MOST_DIGITS = 76;

  private LiteralValues() {}

  static @Nullable Object checked(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Boolean _, Byte _, Short _, Integer _, Long _, Float _, Double _ -> value;
      case String text -> wellFormed(text);
      case UUID _, Bytes _ -> value;
      case BigInteger integer -> fits(integer);
      case BigDecimal decimal -> fits(decimal);
      case LocalDate date -> fits(date);
      case Instant instant -> fits(instant);
      case LocalDateTime dateTime -> {
        fits(dateTime.toInstant(ZoneOffset.UTC));
        yield dateTime;
      }
      case OffsetDateTime dateTime -> fits(dateTime.toInstant());
      case ZonedDateTime dateTime -> fits(dateTime.toInstant());
      case Character character -> wellFormed(character.toString());
      case Enum<?> constant -> constant.name();
      case byte[] bytes -> new Bytes(bytes);
      case List<?> list -> copy(list);
      default ->
          throw invalid(
              "Cannot use a value of "
                  + value.getClass().getName()
                  + " as a literal: expected a Boolean, a number, String, Character, an enum,"
                  + " BigDecimal, BigInteger, LocalDate, LocalDateTime, Instant, OffsetDateTime,"
                  + " ZonedDateTime, UUID, byte[] or a List of those");
    };
  }

  private static List<Object> copy(List<?> list) {
    List<Object> copy = new ArrayList<>(list.size());
    for (Object element : list) {
      Object checked = checked(element);
      if (checked == null) {
        throw invalid("Cannot use a list that holds null as a literal: filter the nulls out first");
      }
      copy.add(checked);
    }
    return Collections.unmodifiableList(copy);
  }

  /** UTF-8 has no half surrogate pairs: they would silently become question marks. */
  private static String wellFormed(String text) {
    boolean half =
        text.codePoints()
            .anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    if (half) {
      throw invalid(
          "Cannot use a text as a literal that has half of a surrogate pair in it: it is no Unicode"
              + " text; pass byte[]");
    }
    return text;
  }

  private static BigInteger fits(BigInteger value) {
    BigInteger lowest = LIMIT_256.shiftRight(1).negate();
    if (value.compareTo(LIMIT_256) >= 0 || value.compareTo(lowest) < 0) {
      throw invalid("Cannot use " + value + " as a literal: it does not fit in 256 bits");
    }
    return value;
  }

  private static BigDecimal fits(BigDecimal value) {
    BigDecimal plain = value.scale() < 0 ? value.setScale(0) : value;
    if (Math.max(plain.precision(), plain.scale()) > MOST_DIGITS) {
      throw invalid(
          "Cannot use "
              + value
              + " as a literal: ClickHouse decimals have at most "
              + MOST_DIGITS
              + " digits; round it, or pass a double");
    }
    return plain;
  }

  private static LocalDate fits(LocalDate date) {
    if (date.isBefore(FIRST_DATE) || date.isAfter(LAST_DATE)) {
      throw invalid(
          "Cannot use the date "
              + date
              + " as a literal: ClickHouse dates go from "
              + FIRST_DATE
              + " to "
              + LAST_DATE);
    }
    return date;
  }

  private static Instant fits(Instant instant) {
    boolean nanos = !instant.equals(instant.truncatedTo(ChronoUnit.MICROS));
    Instant last = nanos ? LAST_NANO_INSTANT : LAST_INSTANT;
    if (instant.isBefore(FIRST_INSTANT) || instant.isAfter(last)) {
      throw invalid(
          "Cannot use the instant "
              + instant
              + " as a literal: ClickHouse date-times of this precision go from "
              + FIRST_INSTANT
              + " to "
              + last);
    }
    return instant;
  }

  private static ClickFrameException invalid(String message) {
    return new ClickFrameException(ErrorCode.INVALID_ARGUMENT, message);
  }
}
