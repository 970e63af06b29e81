package io.clickframe.testkit.chain.table;

import java.util.List;

/** The tables that chains begin with. */
public enum Source {
  /** Every type, extremes, NULL in most columns. */
  WIDE(
      40,
      "id",
      Pools.column("id", Kind.INT64, false),
      Pools.column("i8", Kind.INT8, true),
      Pools.column("i16", Kind.INT16, false),
      Pools.column("x y", Kind.INT32, true),
      Pools.column("u8", Kind.UINT8, false),
      Pools.column("u16", Kind.UINT16, true),
      Pools.column("u32", Kind.UINT32, false),
      Pools.column("u64", Kind.UINT64, true),
      Pools.wild("f32", Kind.FLOAT32),
      Pools.wild("f64", Kind.FLOAT64),
      Pools.column("g", Kind.FLOAT64, false),
      Pools.column("price", Kind.DECIMAL, true),
      Pools.column("s", Kind.STRING, true),
      Pools.column("day", Kind.DATE, true),
      Pools.column("at", Kind.TIME, false),
      Pools.column("ok", Kind.BOOL, true),
      Pools.column("xs", Kind.INTS, false)),
  /** Few different values: keys that are NULL, there twice, or matched by nothing. */
  KEYS(
      14,
      "",
      Pools.column("k", Kind.INT32, true),
      Pools.column("u64", Kind.UINT64, true),
      Pools.column("s", Kind.STRING, false),
      Pools.column("t1.v", Kind.INT64, false),
      Pools.column("price", Kind.DECIMAL, false),
      Pools.wild("f64", Kind.FLOAT64),
      Pools.column("g", Kind.FLOAT64, true),
      Pools.column("day", Kind.DATE, false),
      Pools.column("xs", Kind.INTS, false)),
  /** No rows. */
  EMPTY(
      0,
      "",
      Pools.column("k", Kind.INT64, false),
      Pools.column("s", Kind.STRING, true),
      Pools.column("f64", Kind.FLOAT64, false),
      Pools.column("price", Kind.DECIMAL, false),
      Pools.column("at", Kind.TIME, true),
      Pools.column("sum", Kind.INT32, true));

  private final Table table;

  Source(int rows, String unique, Column... columns) {
    this.table = Pools.table(List.of(columns), rows, unique);
  }

  /** The columns and rows. */
  public Table table() {
    return table;
  }
}
