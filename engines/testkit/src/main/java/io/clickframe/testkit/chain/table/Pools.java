package io.clickframe.testkit.chain.table;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The values that tables are made of: few, so that they meet again, and awkward. */
public final class Pools {
  private static final long SEED = 20_240_229;
  private static final List<Object> STRINGS =
      List.of(
          "",
          "a",
          "A",
          "b",
          "ab",
          "a%b",
          "a_b",
          "\\",
          "'",
          "\"",
          "`",
          "\n",
          " a",
          "a ",
          "ä",
          "a\u0308",
          "\uffee",
          "\ud83d\ude42",
          "NULL",
          "x' OR 1=1 --",
          "{p:Int8}",
          "?",
          "/*",
          "0");
  private static final List<Object> EXACT =
      List.of(0.0, 1.0, 2.0, -1.0, 0.25, -0.5, 3.75, 1000.5, -65536.0, 524287.75);
  private static final List<Object> WILD =
      List.of(
          0.0,
          -0.0,
          Double.NaN,
          Double.NaN,
          Double.POSITIVE_INFINITY,
          Double.NEGATIVE_INFINITY,
          1.0,
          -1.0,
          2.5,
          100.0,
          -7.0,
          0.1,
          -2.7,
          1e-7,
          123456.789);
  private static final List<Object> WILD_32 =
      WILD.stream().<Object>map(value -> (double) ((Double) value).floatValue()).toList();
  private static final List<Object> DECIMALS =
      Stream.of("0", "1", "-1", "0.0001", "-0.0001", "19.99", "2.5000", "1000000.1234", "-7.7")
          .<Object>map(text -> new BigDecimal(text).setScale(4))
          .toList();
  private static final List<Object> DATES =
      Stream.of("1970-01-01", "2024-02-29", "2024-03-01", "1999-12-31", "1931-05-07", "2149-06-06")
          .<Object>map(LocalDate::parse)
          .toList();
  private static final List<Object> TIMES =
      Stream.of(
              "1970-01-01T00:00:00Z",
              "2024-02-29T23:59:59.999999Z",
              "1969-12-31T23:59:59.999999Z",
              "2024-10-27T01:30:00Z",
              "2024-10-27T01:30:00.000001Z",
              "2200-01-01T00:00:00.5Z")
          .<Object>map(Instant::parse)
          .toList();
  private static final List<Object> ARRAYS =
      Stream.of(
              List.<Long>of(),
              List.of(1L),
              List.of(1L, 2L),
              List.of(2L, 1L),
              List.of(Long.MIN_VALUE, Long.MAX_VALUE),
              List.of(0L, 0L, 0L))
          .<Object>map(list -> list.stream().map(BigInteger::valueOf).toList())
          .toList();

  private Pools() {}

  static Column column(String name, Kind kind, boolean nullable) {
    return new Column(name, Type.of(kind).orNull(nullable));
  }

  static Column wild(String name, Kind kind) {
    return new Column(name, Type.of(kind).orNull(true).graded(Grade.WILD));
  }

  /** Values that columns of a type have; what a constant is worth comparing with. */
  public static List<Object> of(Type type) {
    return switch (type.kind()) {
      case FLOAT32 -> WILD_32;
      case FLOAT64 -> type.tame() ? EXACT : WILD;
      case DECIMAL, LONG_DECIMAL -> DECIMALS;
      case STRING -> STRINGS;
      case DATE -> DATES;
      case TIME -> TIMES;
      case BOOL -> List.of(true, false);
      case INTS -> ARRAYS;
      default -> integers(type.kind());
    };
  }

  private static List<Object> integers(Kind kind) {
    BigInteger range = BigInteger.ONE.shiftLeft(kind.bits() - (kind.signed() ? 1 : 0));
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      values.add(BigInteger.valueOf(i));
    }
    values.add(BigInteger.valueOf(100));
    values.add(range.subtract(BigInteger.ONE));
    values.add(range.shiftRight(1));
    if (kind.signed()) {
      values.add(BigInteger.valueOf(-1));
      values.add(BigInteger.valueOf(-7));
      values.add(range.negate());
    }
    return values;
  }

  static Table table(List<Column> columns, int size, String unique) {
    Random random = new Random(SEED + size);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      List<@Nullable Object> cells = new ArrayList<>();
      for (Column column : columns) {
        boolean missing = column.type().nullable() && random.nextInt(6) == 0;
        List<Object> pool = of(column.type());
        Object value = pool.get(random.nextInt(pool.size()));
        Object cell = column.name().equals(unique) ? BigInteger.valueOf(i) : value;
        cells.add(missing ? null : cell);
      }
      rows.add(new Row(Collections.unmodifiableList(cells)));
    }
    return new Table(new Shape(columns, false), rows);
  }
}
