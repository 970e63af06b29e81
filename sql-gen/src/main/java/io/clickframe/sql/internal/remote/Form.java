package io.clickframe.sql.internal.remote;

import io.clickframe.sql.internal.type.ChType;
import io.clickframe.type.ClickHouseType;
import org.apache.calcite.rel.type.RelDataType;

/** What values of a ClickHouse type are in a database. */
enum Form {
  INTEGER,
  FLOAT,
  DECIMAL,
  TEXT,
  DATE,
  /** A date and time without a zone. */
  TIMESTAMP,
  /** A point in time. */
  INSTANT,
  BOOL,
  UUID,
  /** Something that databases have no common idea of. */
  OTHER;

  static Form of(RelDataType type) {
    return of(ChType.of(type));
  }

  static Form of(ClickHouseType type) {
    ClickHouseType base = type.base();
    return switch (base.family()) {
      case "Int8", "Int16", "Int32", "Int64", "UInt8", "UInt16", "UInt32", "UInt64" -> INTEGER;
      case "Float32", "Float64" -> FLOAT;
      case "Decimal" -> DECIMAL;
      case "String" -> TEXT;
      case "Date", "Date32" -> DATE;
      case "DateTime" -> base.arguments().isEmpty() ? TIMESTAMP : INSTANT;
      case "DateTime64" -> base.arguments().size() < 2 ? TIMESTAMP : INSTANT;
      case "Bool" -> BOOL;
      case "UUID" -> UUID;
      default -> OTHER;
    };
  }

  boolean isNumber() {
    return this == INTEGER || this == FLOAT || this == DECIMAL;
  }

  /** Whether equal values are the same ones everywhere, so that rows can be grouped by them. */
  boolean isKey() {
    return this != FLOAT && this != OTHER;
  }

  /** Whether values have the same order everywhere; text has, byte by byte. */
  boolean isOrdered() {
    return isKey() && this != UUID && this != BOOL;
  }
}
