package io.clickframe.testkit.chain.table;

import java.util.EnumSet;
import java.util.Set;

/** The types that chains have, by their names in ClickHouse and in DuckDB. */
public enum Kind {
  INT8("Int8", "TINYINT", 8),
  INT16("Int16", "SMALLINT", 16),
  INT32("Int32", "INTEGER", 32),
  INT64("Int64", "BIGINT", 64),
  UINT8("UInt8", "UTINYINT", 8),
  UINT16("UInt16", "USMALLINT", 16),
  UINT32("UInt32", "UINTEGER", 32),
  UINT64("UInt64", "UBIGINT", 64),
  FLOAT32("Float32", "REAL", 32),
  FLOAT64("Float64", "DOUBLE", 64),
  DECIMAL("Decimal(18, 4)", "DECIMAL(18,4)", 0),
  LONG_DECIMAL("Decimal(38, 4)", "DECIMAL(38,4)", 0),
  STRING("String", "VARCHAR", 0),
  DATE("Date32", "DATE", 0),
  TIME("DateTime64(6, 'UTC')", "TIMESTAMP", 0),
  BOOL("Bool", "BOOLEAN", 0),
  INTS("Array(Int64)", "BIGINT[]", 0);

  private static final Set<Kind> SIGNED = EnumSet.of(INT8, INT16, INT32, INT64);
  private static final Set<Kind> UNSIGNED = EnumSet.of(UINT8, UINT16, UINT32, UINT64);

  private final String clickHouse;
  private final String duckDb;
  private final int bits;

  Kind(String clickHouse, String duckDb, int bits) {
    this.clickHouse = clickHouse;
    this.duckDb = duckDb;
    this.bits = bits;
  }

  public String clickHouse() {
    return clickHouse;
  }

  public String duckDb() {
    return duckDb;
  }

  public int bits() {
    return bits;
  }

  public boolean integer() {
    return signed() || UNSIGNED.contains(this);
  }

  public boolean signed() {
    return SIGNED.contains(this);
  }

  public boolean floating() {
    return this == FLOAT32 || this == FLOAT64;
  }

  public boolean decimal() {
    return this == DECIMAL || this == LONG_DECIMAL;
  }
}
