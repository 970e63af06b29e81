package io.clickframe.testkit.cases;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.fn;
import static io.clickframe.Expressions.lit;

import io.clickframe.testkit.data.SampleFile;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Constants of every Java type: value and ClickHouse type. */
final class LiteralCases {
  private static final BigInteger TWO = BigInteger.TWO;

  /** An enum whose name must come out as text. */
  private enum Shade {
    DARK
  }

  private LiteralCases() {}

  static List<Case> all() {
    return List.of(
        value("null", null, "CAST(NULL, 'Nullable(Nothing)')"),
        value("truth", true, "true"),
        value("byte", (byte) -128, "toInt8(-128)"),
        value("short", (short) -32768, "toInt16(-32768)"),
        value("int, smallest", Integer.MIN_VALUE, "CAST('-2147483648', 'Int32')"),
        value("int, largest", Integer.MAX_VALUE, "CAST('2147483647', 'Int32')"),
        value("long, smallest", Long.MIN_VALUE, "CAST('-9223372036854775808', 'Int64')"),
        value("long, largest", Long.MAX_VALUE, "CAST('9223372036854775807', 'Int64')"),
        value("big integer of 64 bits", BigInteger.TEN, "toInt64(10)"),
        value(
            "big integer of 64 bits without sign",
            TWO.pow(64).subtract(BigInteger.ONE),
            "CAST('18446744073709551615', 'UInt64')"),
        value(
            "big integer of 128 bits",
            TWO.pow(127).negate(),
            "CAST('-170141183460469231731687303715884105728', 'Int128')"),
        value(
            "big integer of 256 bits",
            TWO.pow(255).subtract(BigInteger.ONE),
            "CAST('57896044618658097711785492504343953926634992332820282019728792003956564819967',"
                + " 'Int256')"),
        value(
            "big integer of 256 bits without sign",
            TWO.pow(256).subtract(BigInteger.ONE),
            "CAST('115792089237316195423570985008687907853269984665640564039457584007913129639935',"
                + " 'UInt256')"),
        value("float", 0.1f, "toFloat32('0.1')"),
        value("float, largest", Float.MAX_VALUE, "toFloat32('3.4028235e38')"),
        value("float, smallest", Float.MIN_VALUE, "reinterpretAsFloat32(toUInt32(1))"),
        value("float, not a number", Float.NaN, "toFloat32(nan)"),
        value("double", 0.1, "reinterpretAsFloat64(0x3FB999999999999A)"),
        value("double, negative zero", -0.0, "reinterpretAsFloat64(0x8000000000000000)"),
        value("double, smallest", Double.MIN_VALUE, "reinterpretAsFloat64(toUInt64(1))"),
        value("double, largest", Double.MAX_VALUE, "reinterpretAsFloat64(0x7FEFFFFFFFFFFFFF)"),
        value("double, not a number", Double.NaN, "nan"),
        value("double, infinite", Double.POSITIVE_INFINITY, "inf"),
        value("double, negative infinite", Double.NEGATIVE_INFINITY, "-inf"),
        value("whole double stays a double", 3.0, "toFloat64(3)"),
        value("decimal", new BigDecimal("-1.50"), "CAST('-1.50', 'Decimal(3, 2)')"),
        value("decimal below one", new BigDecimal("0.007"), "CAST('0.007', 'Decimal(3, 3)')"),
        value("decimal with exponent", new BigDecimal("1E+3"), "CAST('1000', 'Decimal(4, 0)')"),
        value("decimal zero", BigDecimal.ZERO, "CAST('0', 'Decimal(1, 0)')"),
        value(
            "decimal of 76 digits",
            new BigDecimal("9".repeat(38) + "." + "9".repeat(38)),
            "CAST('" + "9".repeat(38) + "." + "9".repeat(38) + "', 'Decimal(76, 38)')"),
        value("text", "it's \\n \n \t \0 🙂 {p:Int8}", "'it''s \\\\n \\n \\t \\0 🙂 {p:Int8}'"),
        value("character", '\'', "''''"),
        value("enum", Shade.DARK, "'DARK'"),
        value("empty text", "", "''"),
        Case.of(
            "bytes that are no text",
            s ->
                s.store(SampleFile.HEADERLESS)
                    .select(fn("hex", lit(new byte[] {0, -1, 39, 92, -128})).as("v")),
            "SELECT '00FF275C80' AS v FROM {headerless}"),
        value("bytes of text", "é'".getBytes(StandardCharsets.UTF_8), "'é'''"),
        value("no bytes", new byte[0], "''"),
        value("date", LocalDate.of(2024, 2, 29), "toDate32('2024-02-29')"),
        value("first date", LocalDate.of(1900, 1, 1), "CAST('1900-01-01', 'Date32')"),
        value("last date", LocalDate.of(2299, 12, 31), "CAST('2299-12-31', 'Date32')"),
        value(
            "local time",
            LocalDateTime.of(2024, 2, 29, 1, 2, 3, 4_000),
            "toDateTime64('2024-02-29 01:02:03.000004', 6, 'UTC')"),
        value(
            "instant with nanoseconds",
            Instant.parse("2024-02-29T12:34:56.123456789Z"),
            "toDateTime64('2024-02-29 12:34:56.123456789', 9, 'UTC')"),
        value(
            "instant before 1970",
            Instant.parse("1969-12-31T23:59:59.999999999Z"),
            "toDateTime64('1969-12-31 23:59:59.999999999', 9, 'UTC')"),
        value(
            "last instant",
            Instant.parse("2299-12-31T23:59:59.999999Z"),
            "toDateTime64('2299-12-31 23:59:59.999999', 6, 'UTC')"),
        value(
            "time with an offset",
            OffsetDateTime.of(2024, 1, 1, 0, 0, 0, 0, ZoneOffset.ofHours(2)),
            "toDateTime64('2023-12-31 22:00:00', 6, 'UTC')"),
        value(
            "uuid",
            UUID.fromString("61f0c404-5cb3-11e7-907b-a6006ad3dba0"),
            "CAST('61f0c404-5cb3-11e7-907b-a6006ad3dba0', 'UUID')"),
        value("list of numbers", List.of(1, -2, 3), "CAST([1, -2, 3], 'Array(Int32)')"),
        value("list of text", List.of("a", "it's"), "['a', 'it''s']"),
        value(
            "list of lists",
            List.of(List.of(1L), List.of(2L, 3L)),
            "[[1], [2, 3]]::Array(Array(Int64))"),
        value("empty list", List.of(), "[]"),
        Case.of(
            "dates and times find their rows",
            s ->
                s.messy()
                    .filter(
                        col("day")
                            .eq(LocalDate.of(2024, 2, 29))
                            .and(col("at").eq(Instant.parse("2024-02-29T12:34:56.123456789Z"))))
                    .select("id"),
            "SELECT id FROM {messy} WHERE id IN (1, 7)"),
        Case.of(
            "time in another zone finds its row",
            s ->
                s.messy()
                    .filter(col("stamp").eq(Instant.parse("2024-07-01T10:00:00Z")))
                    .select("id"),
            "SELECT id FROM {messy} WHERE id IN (1, 7, 11)"),
        Case.of(
                "literals of every kind in a filter",
                s ->
                    s.messy()
                        .filter(
                            col("key")
                                .eq(UUID.fromString("61f0c404-5cb3-11e7-907b-a6006ad3dba4"))
                                .and(col("d").eq(new BigDecimal("10.25")))
                                .and(col("name").ne("it's"))
                                .and(col("day").le(LocalDate.of(2024, 2, 29)))
                                .and(col("n").in(41, 42, 43L))
                                .and(col("x").lt(0.5)))
                        .select("id"),
                "SELECT id FROM {messy} WHERE id = 7")
            .withGolden(),
        Case.of(
            "list equals array",
            s -> s.messy().filter(col("nums").eq(List.of(1, 2, 3))).select("id"),
            "SELECT id FROM {messy} WHERE id IN (1, 11)"));
  }

  private static Case value(String name, @Nullable Object value, String sql) {
    return Case.of(
        name,
        s -> s.store(SampleFile.HEADERLESS).select(lit(value).as("v")),
        "SELECT " + sql + " AS v FROM {headerless}");
  }
}
