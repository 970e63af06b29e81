package io.clickframe.sql.internal.type;

import io.clickframe.type.ClickHouseType;
import org.apache.calcite.sql.type.SqlTypeName;

/** The SQL type that is nearest to a ClickHouse type; a table. */
final class SqlTypeNames {
  private SqlTypeNames() {}

  static SqlTypeName nearest(ClickHouseType type) {
    return switch (type.base().family()) {
      case "Bool" -> SqlTypeName.BOOLEAN;
      case "Nothing" -> SqlTypeName.NULL;
      case "Int8" -> SqlTypeName.TINYINT;
      case "UInt8", "Int16" -> SqlTypeName.SMALLINT;
      case "UInt16", "Int32" -> SqlTypeName.INTEGER;
      case "UInt32", "Int64" -> SqlTypeName.BIGINT;
      case "Float32", "BFloat16" -> SqlTypeName.REAL;
      case "Float64" -> SqlTypeName.DOUBLE;
      case "UInt64", "Int128", "UInt128", "Int256", "UInt256", "Decimal" -> SqlTypeName.DECIMAL;
      case "Date", "Date32" -> SqlTypeName.DATE;
      case "DateTime", "DateTime64" -> SqlTypeName.TIMESTAMP;
      // Text stays out of Calcite's character types: those carry charsets and get rewritten.
      default -> SqlTypeName.OTHER;
    };
  }
}
