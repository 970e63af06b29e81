package io.clickframe.testkit.cases;

import static io.clickframe.Expressions.col;

import io.clickframe.Expression;
import java.util.ArrayList;
import java.util.List;

/** What values become of other types, exactly or not at all. */
final class CastCases {
  /** A value as text, its type, another type, and what it is there, as text; or NULL. */
  private static final String TABLE =
      """
      2024-12-29 | String | Date | 2024-12-29
      2024-13-29 | String | Date | NULL
      2024-02-30 | String | Date32 | NULL
      2024-1-2 | String | Date32 | NULL
      1969-12-31 | String | Date | NULL
      2149-06-07 | String | Date | NULL
      1960-05-06 | String | Date32 | 1960-05-06
      2024-01-02 03:04:05 | String | Date32 | NULL
      2024-01-02 03:04:05 | String | DateTime('UTC') | 2024-01-02 03:04:05
      2024-01-02T03:04:05Z | String | DateTime('UTC') | 2024-01-02 03:04:05
      2024-01-02 25:04:05 | String | DateTime('UTC') | NULL
      2024-01-02 03:04:05.5 | String | DateTime('UTC') | NULL
      1960-01-02 03:04:05 | String | DateTime('UTC') | NULL
      1700000000 | String | DateTime('UTC') | NULL
      0.1 | String | DateTime64(3, 'UTC') | NULL
      2024-01-02 | String | DateTime64(3, 'UTC') | NULL
      2024-01-02 03:04:05 | String | DateTime64(3, 'UTC') | 2024-01-02 03:04:05.000
      2024-01-02T03:04:05.5 | String | DateTime64(3, 'UTC') | 2024-01-02 03:04:05.500
      2024-01-02 03:04:05.1234 | String | DateTime64(3, 'UTC') | NULL
      2024-03-31 02:30:00 | String | DateTime('Europe/Berlin') | NULL
      rubbish | String | DateTime64(3, 'UTC') | NULL
      1.5 | String | Decimal(4, 1) | 1.5
      007.50 | String | Decimal(4, 1) | 7.5
      1.55 | String | Decimal(4, 1) | NULL
      1000 | String | Decimal(4, 1) | NULL
      . | String | Decimal(4, 1) | NULL
      99999999999999999999999999999999999999999999 | String | Int128 | NULL
      -170141183460469231731687303715884105728 | String | Int128 | -170141183460469231731687303715884105728
      0.1 | String | Float32 | 0.1
      1e100 | String | Float32 | NULL
      inf | String | Float32 | inf
      300 | Int64 | UInt8 | NULL
      9007199254740993 | Int64 | Float64 | 9007199254740992
      16777217 | Int32 | Float32 | 16777216
      70000 | Int64 | Decimal(4, 1) | NULL
      4294967297 | Int64 | Decimal(4, 1) | NULL
      999 | Int64 | Decimal64(1) | 999
      19000 | Int64 | Date | 2022-01-08
      70000 | Int64 | Date | NULL
      5000000000 | Int64 | Date32 | NULL
      18446744073709551615 | UInt64 | Date32 | NULL
      5000000000 | Int64 | DateTime('UTC') | NULL
      5000000000 | Int64 | DateTime64(3, 'UTC') | 2128-06-11 08:53:20.000
      9007199254740993 | Int64 | DateTime64(3, 'UTC') | NULL
      0.1 | Float64 | Float32 | 0.1
      1e300 | Float64 | Float32 | NULL
      nan | Float64 | Float32 | nan
      inf | Float64 | Float32 | inf
      1.5 | Float64 | Int32 | NULL
      1e19 | Float64 | Decimal(38, 2) | 10000000000000000000
      0.16 | Float64 | Decimal(4, 1) | 0.2
      1000 | Float64 | Decimal(4, 1) | NULL
      nan | Float64 | Decimal(4, 1) | NULL
      1.5 | Float64 | DateTime64(3, 'UTC') | 1970-01-01 00:00:01.500
      inf | Float64 | DateTime64(3, 'UTC') | NULL
      0.5 | Float64 | Date | NULL
      1.50 | Decimal(10, 2) | Decimal(4, 1) | 1.5
      1.55 | Decimal(10, 2) | Decimal(4, 1) | NULL
      1000.00 | Decimal(10, 2) | Decimal(4, 1) | NULL
      1.55 | Decimal(10, 2) | Int32 | NULL
      -3.00 | Decimal(10, 2) | Int32 | -3
      1.55 | Decimal(10, 2) | Float64 | 1.55
      1.55 | Decimal(10, 2) | DateTime64(1, 'UTC') | NULL
      1960-01-01 | Date32 | Date | NULL
      2024-02-29 | Date32 | Date | 2024-02-29
      2299-12-31 | Date32 | DateTime('UTC') | NULL
      2299-12-31 | Date32 | DateTime64(9, 'UTC') | NULL
      2149-06-06 | Date | DateTime('UTC') | NULL
      2024-02-29 | Date | Int8 | NULL
      1970-01-11 | Date | Int8 | 10
      1960-01-01 | Date32 | UInt64 | NULL
      2024-02-29 12:34:56 | DateTime('UTC') | Int8 | NULL
      2024-02-29 12:34:56 | DateTime('UTC') | Int64 | 1709210096
      2024-02-29 12:34:56 | DateTime('UTC') | Date | 2024-02-29
      2024-02-29 12:34:56.789 | DateTime64(3, 'UTC') | DateTime('UTC') | NULL
      2024-02-29 12:34:56.000 | DateTime64(3, 'UTC') | DateTime('UTC') | 2024-02-29 12:34:56
      1960-02-29 12:34:56.000 | DateTime64(3, 'UTC') | DateTime('UTC') | NULL
      2200-02-28 12:34:56.000 | DateTime64(3, 'UTC') | DateTime('UTC') | NULL
      1960-02-29 12:34:56.789 | DateTime64(3, 'UTC') | DateTime64(0, 'UTC') | NULL
      1960-02-29 12:34:56.789 | DateTime64(3, 'UTC') | Date | NULL
      1960-02-29 12:34:56.789 | DateTime64(3, 'UTC') | Date32 | 1960-02-29
      1960-02-29 12:34:56.789 | DateTime64(3, 'UTC') | Int64 | NULL
      1960-02-29 12:34:56.789 | DateTime64(3, 'UTC') | Decimal(18, 4) | -310476303.211
      1960-02-29 12:34:56.789 | DateTime64(3, 'UTC') | Decimal(18, 2) | NULL
      b | Enum8('a' = 1, 'b' = 2) | Enum8('b' = 1, 'c' = 2) | b
      a | Enum8('a' = 1, 'b' = 2) | Enum8('b' = 1, 'c' = 2) | NULL
      a | Enum8('a' = -1) | UInt8 | NULL
      """;

  private record Row(int number, String value, String from, String to, String expected) {
    static Row of(int number, String line) {
      String[] parts = line.split(" \\| ", -1);
      return new Row(number, parts[0], parts[1], parts[2], parts[3].strip());
    }

    boolean holds() {
      return !expected.equals("NULL");
    }

    String column() {
      return "c" + number;
    }

    String source(boolean nullable) {
      String type = nullable ? "Nullable(" + from + ")" : from;
      return "CAST(materialize('" + value + "'), '" + quoted(type) + "') AS " + column();
    }

    String target(boolean nullable) {
      String type = nullable ? "Nullable(" + to + ")" : to;
      return "CAST("
          + (holds() ? "'" + expected + "'" : "NULL")
          + ", '"
          + quoted(type)
          + "') AS "
          + column();
    }

    private static String quoted(String type) {
      return type.replace("'", "\\'");
    }
  }

  private CastCases() {}

  static List<Case> all() {
    List<Row> rows = rows();
    List<Row> held = rows.stream().filter(Row::holds).toList();
    return List.of(
        table("tryCast holds a value or gives NULL", rows, false, true),
        table("tryCast of what can be NULL", rows, true, true),
        table("cast of what fits", held, false, false),
        table("cast of what fits and can be NULL", held, true, false),
        Case.of(
                "casts that have to look",
                s ->
                    s.messy()
                        .select(
                            col("day").cast("Date32").as("same"),
                            col("d").cast("Decimal(20, 2)").as("wider"),
                            col("f").cast("Float64").as("more"),
                            col("x").cast("Float64").as("x"),
                            col("d").tryCast("Decimal(9, 1)").as("narrower"),
                            col("d").plus(1).tryCast("Decimal(9, 1)").as("computed")),
                "SELECT day AS same, CAST(d, 'Nullable(Decimal(20, 2))') AS wider, toFloat64(f) AS"
                    + " more, x, if(d * 10 = trunc(d * 10) AND abs(d) < 100000000, CAST(d,"
                    + " 'Nullable(Decimal(9, 1))'), NULL) AS narrower, if(d * 10 = trunc(d * 10) AND"
                    + " abs(d + 1) < 100000000, CAST(d + 1, 'Nullable(Decimal(9, 1))'), NULL) AS"
                    + " computed FROM {messy}")
            .withGolden(),
        Case.of(
                "elements of arrays",
                s ->
                    s.numbers()
                        .filter("id = 1")
                        .select("['2024-02-29', '1960-01-01'] AS a", "[[1.5, id]] AS b")
                        .select(
                            col("a").cast("Array(Date32)"), col("b").cast("Array(Array(Float32))")),
                "SELECT [toDate32('2024-02-29'), toDate32('1960-01-01')] AS a, [[toFloat32(1.5),"
                    + " toFloat32(1)]] AS b")
            .withGolden(),
        Case.of(
            "a dictionary of what is checked",
            s ->
                s.numbers().select(col("label").cast("LowCardinality(String)")).distinct().limit(0),
            "SELECT CAST('', 'LowCardinality(String)') AS label WHERE 0"));
  }

  private static List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    TABLE.lines().forEach(line -> rows.add(Row.of(rows.size(), line)));
    return rows;
  }

  private static Case table(String name, List<Row> rows, boolean nullable, boolean tried) {
    Object[] sources = rows.stream().map(row -> row.source(nullable)).toArray();
    Object[] items = rows.stream().map(row -> cast(row, tried)).toArray();
    return Case.of(
        name,
        s -> s.numbers().filter("id = 0").select(sources).select(items),
        "SELECT "
            + String.join(", ", rows.stream().map(row -> row.target(nullable || tried)).toList()));
  }

  private static Expression cast(Row row, boolean tried) {
    Expression value = col(row.column());
    return (tried ? value.tryCast(row.to()) : value.cast(row.to())).as(row.column());
  }
}
