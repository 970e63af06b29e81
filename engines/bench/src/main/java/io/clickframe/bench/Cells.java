package io.clickframe.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** Values of two engines, brought to the same Java classes. Stateless. */
final class Cells {
  private static final double RELATIVE = 1e-9;
  private static final double ABSOLUTE = 1e-9;
  private static final int LONG_BITS = 63;

  private Cells() {}

  /**
   * A whole number as Long, another number as Double, an instant as Instant. NaN becomes null: the
   * deviation of a single value is NaN in ClickHouse and NULL in DuckDB.
   */
  static @Nullable Object of(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Boolean truth -> truth ? 1L : 0L;
      case BigInteger whole when whole.bitLength() <= LONG_BITS -> whole.longValue();
      case BigInteger whole -> whole.doubleValue();
      case BigDecimal decimal -> decimal.doubleValue();
      case Double number when number.isNaN() -> null;
      case Float number -> of(number.doubleValue());
      case Double number -> number;
      case Number whole -> whole.longValue();
      case Timestamp time -> time.toLocalDateTime().toInstant(ZoneOffset.UTC);
      case LocalDateTime time -> time.toInstant(ZoneOffset.UTC);
      case OffsetDateTime time -> time.toInstant();
      case ZonedDateTime time -> time.toInstant();
      case Instant time -> time;
      case byte[] bytes -> new String(bytes, UTF_8);
      default -> value;
    };
  }

  /** Whether the values are equal, numbers that are not whole up to rounding. */
  static boolean same(@Nullable Object one, @Nullable Object other) {
    if (one instanceof Number a
        && other instanceof Number b
        && (a instanceof Double || b instanceof Double)) {
      return near(a.doubleValue(), b.doubleValue(), 0);
    }
    return one == null ? other == null : one.equals(other);
  }

  /**
   * Whether the numbers are equal up to rounding.
   *
   * @param size of what was added up to get them, if that is larger than they are
   */
  static boolean near(double one, double other, double size) {
    double largest = Math.max(size, Math.max(Math.abs(one), Math.abs(other)));
    return Double.compare(one, other) == 0
        || Math.abs(one - other) <= RELATIVE * largest + ABSOLUTE;
  }
}
