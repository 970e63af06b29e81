package io.clickframe.sql.internal.remote;

import io.clickframe.type.ClickHouseType;

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
          case FLOAT, DECIMAL, TEXT, UUID -> base.text();
          case DATE, TIMESTAMP, INSTANT -> "DateTime64(6)";
          case BOOL -> "UInt8";
          case OTHER -> "String";
        };
    return RemoteTypes.nullable(arrives);
  }
}
