package io.clickframe.testkit.values;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every type with its smallest, largest, usual and special values. */
public final class TypeValues {
  private TypeValues() {}

  /** Single values. */
  public static List<TypeValue> scalars() {
    return List.of(
        TypeValue.of("Bool", false, "false", true, "true"),
        TypeValue.of("Int8", Byte.MIN_VALUE, "-128", Byte.MAX_VALUE, "127", (byte) 5, "5"),
        TypeValue.of("UInt8", (short) 0, "0", (short) 255, "255"),
        TypeValue.of("Int16", Short.MIN_VALUE, "-32768", Short.MAX_VALUE, "32767"),
        TypeValue.of("UInt16", 0, "0", 65_535, "65535"),
        TypeValue.of("Int32", Integer.MIN_VALUE, "-2147483648", Integer.MAX_VALUE, "2147483647"),
        TypeValue.of("UInt32", 0L, "0", 4_294_967_295L, "4294967295"),
        TypeValue.of(
            "Int64",
            Long.MIN_VALUE,
            "-9223372036854775808",
            Long.MAX_VALUE,
            "9223372036854775807",
            -5L,
            "-5"),
        unsigned("UInt64", 64),
        signed("Int128", 127),
        unsigned("UInt128", 128),
        signed("Int256", 255),
        unsigned("UInt256", 256),
        TypeValue.of(
            "Float32",
            Float.NEGATIVE_INFINITY,
            "-inf",
            Float.NaN,
            "nan",
            -0.0f,
            "-0",
            1.5f,
            "1.5",
            Float.MIN_VALUE,
            "1e-45"),
        TypeValue.of(
            "Float64",
            Double.POSITIVE_INFINITY,
            "inf",
            Double.NaN,
            "nan",
            0.1,
            "0.1",
            Double.MAX_VALUE,
            "1.7976931348623157e308",
            Double.MIN_VALUE,
            "5e-324"),
        TypeValue.of("BFloat16", 1.5f, "1.5", Float.NEGATIVE_INFINITY, "-inf", Float.NaN, "nan"),
        decimal("Decimal(9, 2)", "-9999999.99", "9999999.99", "1.25"),
        decimal("Decimal(18, 4)", "-99999999999999.9999", "0.0001"),
        decimal("Decimal(38, 10)", "9".repeat(28) + "." + "9".repeat(10), "-1.2345678901"),
        decimal("Decimal(76, 30)", "-" + "9".repeat(46) + "." + "9".repeat(30), "0.5"),
        decimal("Decimal(5, 0)", "-99999", "7"),
        TypeValue.of("String", "", "", "it's \\ \n", "it's \\ \n", "漢字 🙂\0x", "漢字 🙂\0x"),
        TypeValue.of("FixedString(5)", "abcde", "abcde", "ab", "ab\0\0\0", "", "\0\0\0\0\0"),
        TypeValue.of(
            "Enum8('it\\'s' = -128, 'b' = 0, 'тест' = 127)", "it's", "it's", "тест", "тест"),
        TypeValue.of("Enum16('low' = -32768, 'high' = 32767)", "low", "low", "high", "high"),
        TypeValue.of("UUID", new UUID(0, 0), zeros(), new UUID(-1, -1), zeros().replace('0', 'f')),
        TypeValue.of("IPv4", ip("0.0.0.0"), "0.0.0.0", ip("255.255.255.255"), "255.255.255.255"),
        TypeValue.of(
            "IPv6", ip("::"), "::", ip("2001:db8::1"), "2001:db8::1", v4(), "::ffff:1.2.3.4"));
  }

  /** Days, instants, lengths of time. */
  public static List<TypeValue> times() {
    return List.of(
        TypeValue.of("Date", LocalDate.EPOCH, "1970-01-01", LocalDate.of(2149, 6, 6), "2149-06-06"),
        TypeValue.of("Date32", LocalDate.of(1900, 1, 1), "1900-01-01", day(), "2299-12-31"),
        instants("DateTime", "1970-01-01T00:00:00Z", "2106-02-07T06:28:15Z"),
        instants("DateTime('UTC')", "1970-01-01T00:00:00Z", "2106-02-07T06:28:15Z"),
        TypeValue.of(
            "DateTime('Europe/Berlin')", // one hour of summer, and the same on clocks of winter
            Instant.parse("2024-10-27T00:30:00Z"),
            "2024-10-27 02:30:00",
            Instant.parse("2024-10-27T01:30:00Z"),
            "2024-10-27 02:30:00"),
        instants("DateTime64(0, 'UTC')", "1900-01-01T00:00:00Z", "2299-12-31T23:59:59Z"),
        instants("DateTime64(1, 'UTC')", "1969-12-31T23:59:59.1Z", "2299-12-31T23:59:59.9Z"),
        instants("DateTime64(3)", "1969-12-31T23:59:59.123Z", "2024-01-01T00:00:00.000Z"),
        instants("DateTime64(4, 'UTC')", "1969-12-31T23:59:59.1234Z"),
        instants(
            "DateTime64(6, 'UTC')", "1900-01-01T00:00:00.000001Z", "2299-12-31T23:59:59.999999Z"),
        instants("DateTime64(8, 'UTC')", "2024-01-02T03:04:05.12345678Z"),
        instants(
            "DateTime64(9, 'UTC')",
            "1900-01-01T00:00:00.000000001Z",
            "2262-04-11T23:47:16.854775807Z"),
        TypeValue.of(
            "DateTime64(3, 'Asia/Tokyo')",
            Instant.parse("2024-01-01T18:04:05.123Z"),
            "2024-01-02 03:04:05.123"),
        TypeValue.of(
            "Time",
            Duration.ofSeconds(-3_599_999),
            "-999:59:59",
            Duration.ofSeconds(3_599_999),
            "999:59:59",
            Duration.ofSeconds(1),
            "00:00:01"),
        TypeValue.of("Time64(1)", Duration.ofMillis(3_600_500), "01:00:00.5"),
        TypeValue.of(
            "Time64(6)",
            Duration.ofHours(1000).minusNanos(1_000),
            "999:59:59.999999",
            Duration.ofHours(-100).minusNanos(123_456_000),
            "-100:00:00.123456"),
        TypeValue.of("Time64(9)", Duration.ofNanos(1), "00:00:00.000000001"),
        TypeValue.of("IntervalNanosecond", Long.MAX_VALUE, "9223372036854775807", -3L, "-3"),
        TypeValue.of("IntervalSecond", 3L, "3"),
        TypeValue.of("IntervalDay", 3L, "3"),
        TypeValue.of("IntervalMonth", 14L, "14"),
        TypeValue.of("IntervalYear", -1L, "-1"));
  }

  /** Types that hold others. */
  public static List<TypeValue> nested() {
    Object point = List.of(1.0, -2.5);
    Object ring = List.of(point, point);
    return List.of(
        TypeValue.whole("Array(Int32)", List.of(), "[]", List.of(1, 2), "[1,2]"),
        TypeValue.whole("Array(Array(String))", List.of(List.of("a"), List.of()), "[['a'],[]]"),
        TypeValue.whole("Array(Nullable(UInt8))", nulls((short) 1), "[1,NULL]"),
        TypeValue.whole("Array(LowCardinality(Nullable(String)))", nulls("x"), "['x',NULL]"),
        TypeValue.whole("LowCardinality(String)", "x", "x", "", ""),
        TypeValue.whole(
            "Map(String, Int64)", Map.of(), "{}", map("b", 1L, "a", 2L), "{'b':1,'a':2}"),
        TypeValue.whole("Map(UInt8, Array(Date))", map((short) 1, List.of()), "{1:[]}"),
        TypeValue.whole("Tuple(Int8, String)", List.of((byte) 1, "x"), "(1,'x')"),
        TypeValue.whole(
            "Tuple(a Int8, `b c` Nullable(String))", map("a", (byte) 1, "b c", null), "(1,NULL)"),
        TypeValue.whole(
            "Array(Tuple(id UInt8, tags Array(String)))",
            List.of(map("id", (short) 7, "tags", List.of("x"))),
            "[(7,['x'])]"),
        TypeValue.whole("Point", point, "(1,-2.5)"),
        TypeValue.whole("Ring", ring, "[(1,-2.5),(1,-2.5)]"),
        TypeValue.whole("LineString", ring, "[(1,-2.5),(1,-2.5)]"),
        TypeValue.whole("Polygon", List.of(ring), "[[(1,-2.5),(1,-2.5)]]"),
        TypeValue.whole("MultiLineString", List.of(ring), "[[(1,-2.5),(1,-2.5)]]"),
        TypeValue.whole("MultiPolygon", List.of(List.of(ring)), "[[[(1,-2.5),(1,-2.5)]]]"),
        TypeValue.whole("QBit(Float32, 2)", List.of(1.5f, 2f), "[1.5,2]"),
        TypeValue.whole("QBit(Float64, 2)", List.of(1.5, 2.0), "[1.5,2]"),
        TypeValue.whole("SimpleAggregateFunction(max, UInt32)", 4_294_967_295L, "4294967295"));
  }

  /** Types whose values are of several types. */
  public static List<TypeValue> open() {
    return List.of(
        TypeValue.whole("Variant(Int64, String)", 5L, "5", "x", "x"),
        TypeValue.whole(
            "Variant(Array(UInt8), Date)",
            List.of((short) 1),
            "[1]",
            LocalDate.EPOCH,
            "1970-01-01"),
        TypeValue.whole("Dynamic", 5L, "5", "x", "x", List.of(1, 2), "[1,2]", true, "true"),
        TypeValue.whole("Array(Dynamic)", List.of("a", 1), "['a',1]"),
        TypeValue.whole("Geometry", List.of(1.0, 2.0), "(1,2)"),
        TypeValue.of("JSON", "{\"a\":{\"b\":1}}", "{\"a\":{\"b\":1}}", "{}", "{}"),
        TypeValue.whole("JSON(a Int8)", "{\"a\":1,\"b\":\"x\"}", "{\"a\":1,\"b\":\"x\"}"),
        TypeValue.whole("Array(JSON)", List.of("{\"a\":1}"), "['{\"a\":1}']"));
  }

  private static LocalDate day() {
    return LocalDate.of(2299, 12, 31);
  }

  private static TypeValue signed(String type, int bits) {
    BigInteger limit = BigInteger.TWO.pow(bits);
    BigInteger last = limit.subtract(BigInteger.ONE);
    BigInteger small = BigInteger.valueOf(-5);
    return TypeValue.of(
        type, limit.negate(), limit.negate().toString(), last, last.toString(), small, "-5");
  }

  private static TypeValue unsigned(String type, int bits) {
    BigInteger last = BigInteger.TWO.pow(bits).subtract(BigInteger.ONE);
    return TypeValue.of(type, BigInteger.ZERO, "0", last, last.toString());
  }

  private static TypeValue decimal(String type, String... texts) {
    int scale = Integer.parseInt(type.substring(type.indexOf(' ') + 1, type.length() - 1));
    Object[] pairs = new Object[texts.length * 2];
    for (int i = 0; i < texts.length; i++) {
      pairs[2 * i] = new BigDecimal(texts[i]).setScale(scale);
      pairs[2 * i + 1] = texts[i];
    }
    return TypeValue.of(type, pairs);
  }

  private static TypeValue instants(String type, String... instants) {
    Object[] pairs = new Object[instants.length * 2];
    for (int i = 0; i < instants.length; i++) {
      pairs[2 * i] = Instant.parse(instants[i]);
      pairs[2 * i + 1] = instants[i].replace('T', ' ').replace("Z", "");
    }
    return TypeValue.of(type, pairs);
  }

  private static String zeros() {
    return "00000000-0000-0000-0000-000000000000";
  }

  private static InetAddress ip(String address) {
    return InetAddress.ofLiteral(address);
  }

  private static InetAddress v4() {
    byte[] bytes = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1, 1, 2, 3, 4};
    try {
      return Inet6Address.getByAddress(null, bytes, -1);
    } catch (UnknownHostException e) {
      throw new IllegalStateException("sixteen bytes are an address", e);
    }
  }

  private static List<Object> nulls(Object first) {
    return Collections.unmodifiableList(Arrays.asList(first, null));
  }

  private static Map<@Nullable Object, @Nullable Object> map(@Nullable Object... keysAndValues) {
    Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put(keysAndValues[i], keysAndValues[i + 1]);
    }
    return Collections.unmodifiableMap(map);
  }
}
