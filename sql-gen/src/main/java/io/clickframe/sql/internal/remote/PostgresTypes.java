package io.clickframe.sql.internal.remote;

import io.clickframe.sql.internal.plan.RemoteLeaf;
import io.clickframe.type.ClickHouseType;
import java.util.stream.IntStream;

/** ClickHouse types in PostgreSQL. */
final class PostgresTypes {
  private static final int MICROSECONDS = 6;

  private PostgresTypes() {}

  static String cast(String text, ClickHouseType type) {
    return SqlText.cast(text, name(type));
  }

  /** The type whose values are those of a ClickHouse type. */
  static String name(ClickHouseType type) {
    ClickHouseType base = type.base();
    return switch (Form.of(base)) {
      case INTEGER ->
          switch (base.family()) {
            case "Int8", "Int16", "UInt8" -> "smallint";
            case "Int32", "UInt16" -> "integer";
            default -> "bigint";
          };
      case FLOAT -> base.family().equals("Float32") ? "real" : "double precision";
      case DECIMAL ->
          "numeric(" + RemoteTypes.precision(base) + ", " + RemoteTypes.scale(base) + ")";
      case TEXT -> "text";
      case DATE -> "date";
      case TIMESTAMP -> "timestamp" + fraction(base);
      case INSTANT -> "timestamptz" + fraction(base);
      case BOOL -> "boolean";
      case UUID -> "uuid";
      case OTHER -> throw new NotPushableException("a value of type " + type);
    };
  }

  /**
   * A value as it is sent. Decimals with all the digits that ClickHouse lets them grow into. Dates
   * and times as numbers: how they are written depends on settings of the server and the user, and
   * ClickHouse clips dates before 1900 and after 2299, but not times.
   */
  static String sent(String text, ClickHouseType type) {
    return switch (Form.of(type)) {
      case OTHER -> text;
      case DATE -> "(" + text + " - DATE '1970-01-01')";
      case TIMESTAMP, INSTANT -> "CAST(extract(epoch FROM " + text + ") * 1000000 AS bigint)";
      case DECIMAL ->
          SqlText.cast(
              text, "numeric(" + capacity(type) + ", " + RemoteTypes.scale(type.base()) + ")");
      default -> cast(text, type);
    };
  }

  /** What came across as a value, of which a cast makes the exact type. */
  static String arrived(ClickHouseType type) {
    return switch (Form.of(type)) {
      case DATE -> "fromUnixTimestamp64Second(toInt64({}) * 86400)";
      case TIMESTAMP, INSTANT -> "fromUnixTimestamp64Micro({})";
      default -> RemoteLeaf.SELF;
    };
  }

  /** Whether a cast to that type's type fails for what the ClickHouse type does not have. */
  static boolean holds(ClickHouseType type) {
    return switch (type.base().family()) {
      case "Int8", "UInt8", "UInt16", "UInt32", "UInt64", "Date", "DateTime" -> false;
      case "DateTime64" -> RemoteTypes.fraction(type.base()) <= MICROSECONDS;
      default -> true;
    };
  }

  /** A value of a type that is wider there, as it is sent. */
  static String carried(String text, ClickHouseType type) {
    return switch (Form.of(type)) {
      case TIMESTAMP -> sent(SqlText.cast(text, "timestamp"), type);
      case INSTANT -> sent(SqlText.cast(text, "timestamptz"), type);
      default -> sent(cast(text, type), type);
    };
  }

  /** A text under the database's own collation, which takes no different texts for the same. */
  static String collated(String text) {
    return "(" + text + " COLLATE \"default\")";
  }

  private static int capacity(ClickHouseType decimal) {
    int precision = RemoteTypes.precision(decimal.base());
    return IntStream.of(9, 18, 38, 76).filter(digits -> digits >= precision).min().orElseThrow();
  }

  private static String fraction(ClickHouseType type) {
    int digits = RemoteTypes.fraction(type);
    if (digits > MICROSECONDS) {
      throw new NotPushableException("times finer than microseconds");
    }
    return digits == MICROSECONDS ? "" : "(" + digits + ")";
  }

  /** The type that ClickHouse gives a value which was sent. */
  static String arriving(ClickHouseType type) {
    ClickHouseType base = type.base();
    String arrives =
        switch (Form.of(base)) {
          case INTEGER ->
              switch (name(base)) {
                case "smallint" -> "Int16";
                case "integer" -> "Int32";
                default -> "Int64";
              };
          case DECIMAL -> "Decimal(" + capacity(base) + ", " + RemoteTypes.scale(base) + ")";
          case FLOAT, TEXT, UUID -> base.text();
          case DATE -> "Int32";
          case TIMESTAMP, INSTANT -> "Int64";
          case BOOL -> "UInt8";
          case OTHER -> "String";
        };
    return RemoteTypes.nullable(arrives);
  }
}
