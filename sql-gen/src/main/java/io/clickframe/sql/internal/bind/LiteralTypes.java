package io.clickframe.sql.internal.bind;

import io.clickframe.internal.node.Bytes;
import io.clickframe.sql.internal.type.ChType;
import io.clickframe.type.ClickHouseType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The ClickHouse type of each kind of constant; what {@code Literals} prints with it. */
final class LiteralTypes {
  private LiteralTypes() {}

  static ChType of(@Nullable Object value) {
    return ChType.of(ClickHouseType.parse(name(value)));
  }

  private static String name(@Nullable Object value) {
    return switch (value) {
      case null -> "Nullable(Nothing)";
      case Boolean _ -> "Bool";
      case Byte _ -> "Int8";
      case Short _ -> "Int16";
      case Integer _ -> "Int32";
      case Long _ -> "Int64";
      case BigInteger number -> integer(number);
      case Float _ -> "Float32";
      case Double _ -> "Float64";
      case BigDecimal number ->
          "Decimal(" + Math.max(number.precision(), number.scale()) + ", " + number.scale() + ")";
      case String _, Bytes _ -> "String";
      case LocalDate _ -> "Date32";
      case LocalDateTime dateTime ->
          dateTime(dateTime.equals(dateTime.truncatedTo(ChronoUnit.MICROS)));
      case Instant instant -> dateTime(instant.equals(instant.truncatedTo(ChronoUnit.MICROS)));
      case UUID _ -> "UUID";
      case List<?> list -> "Array(" + (list.isEmpty() ? "Nothing" : name(list.get(0))) + ")";
      default -> throw new IllegalStateException("no type for " + value.getClass());
    };
  }

  private static String integer(BigInteger number) {
    int bits = number.bitLength();
    if (bits < 64) {
      return "Int64";
    }
    if (bits == 64 && number.signum() > 0) {
      return "UInt64";
    }
    return bits < 128 ? "Int128" : bits < 256 ? "Int256" : "UInt256";
  }

  private static String dateTime(boolean micros) {
    return micros ? "DateTime64(6, 'UTC')" : "DateTime64(9, 'UTC')";
  }
}
