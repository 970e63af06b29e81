package io.clickframe.engine.chdb;

import static java.util.Arrays.asList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.error.UnsupportedTypeException;
import io.clickframe.result.Batch;
import io.clickframe.spi.BatchStream;
import io.clickframe.spi.Engine;
import io.clickframe.spi.EngineProvider;
import io.clickframe.spi.QueryOptions;
import io.clickframe.spi.SqlStatement;
import io.clickframe.type.AggregateState;
import io.clickframe.type.ClickHouseType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every ClickHouse type comes back as the Java value that the result package promises. */
class ResultTypesTest {
  private static final BigInteger ONE = BigInteger.ONE;

  private static Engine engine;

  private final BufferAllocator allocator = new RootAllocator();

  @BeforeAll
  static void openEngine() {
    engine =
        ServiceLoader.load(EngineProvider.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(provider -> provider.name().equals("chdb"))
            .findFirst()
            .orElseThrow()
            .open(null);
  }

  @AfterAll
  static void closeEngine() {
    engine.close();
  }

  @AfterEach
  void closeAllocator() {
    allocator.close();
  }

  /** Type, then smallest, largest and typical values as text, then the same in Java. */
  static Stream<Arguments> scalars() throws Exception {
    return Stream.of(
        scalar("Bool", texts("false", "true"), false, true),
        scalar("Int8", texts("-128", "127", "5"), Byte.MIN_VALUE, Byte.MAX_VALUE, (byte) 5),
        scalar("UInt8", texts("0", "255"), (short) 0, (short) 255),
        scalar("Int16", texts("-32768", "32767"), Short.MIN_VALUE, Short.MAX_VALUE),
        scalar("UInt16", texts("0", "65535"), 0, 65_535),
        scalar("Int32", texts("-2147483648", "2147483647"), Integer.MIN_VALUE, Integer.MAX_VALUE),
        scalar("UInt32", texts("0", "4294967295"), 0L, 4_294_967_295L),
        scalar(
            "Int64",
            texts("-9223372036854775808", "9223372036854775807"),
            Long.MIN_VALUE,
            Long.MAX_VALUE),
        scalar(
            "UInt64", texts("0", "18446744073709551615"), BigInteger.ZERO, twoTo(64).subtract(ONE)),
        scalar(
            "Int128",
            texts(twoTo(127).negate().toString(), twoTo(127).subtract(ONE).toString(), "-5"),
            twoTo(127).negate(),
            twoTo(127).subtract(ONE),
            BigInteger.valueOf(-5)),
        scalar(
            "UInt128",
            texts("0", twoTo(128).subtract(ONE).toString()),
            BigInteger.ZERO,
            twoTo(128).subtract(ONE)),
        scalar(
            "Int256",
            texts(twoTo(255).negate().toString(), twoTo(255).subtract(ONE).toString()),
            twoTo(255).negate(),
            twoTo(255).subtract(ONE)),
        scalar(
            "UInt256",
            texts("0", twoTo(256).subtract(ONE).toString(), "7"),
            BigInteger.ZERO,
            twoTo(256).subtract(ONE),
            BigInteger.valueOf(7)),
        scalar(
            "Float32",
            texts("-inf", "nan", "1.5", "3.4028235e38"),
            Float.NEGATIVE_INFINITY,
            Float.NaN,
            1.5f,
            Float.MAX_VALUE),
        scalar(
            "Float64",
            texts("-inf", "nan", "0.1", "1.7976931348623157e308"),
            Double.NEGATIVE_INFINITY,
            Double.NaN,
            0.1,
            Double.MAX_VALUE),
        scalar(
            "Decimal(9, 2)",
            texts("-9999999.99", "9999999.99", "1.2"),
            new BigDecimal("-9999999.99"),
            new BigDecimal("9999999.99"),
            new BigDecimal("1.20")),
        scalar("Decimal(18, 4)", texts("-1.2345"), new BigDecimal("-1.2345")),
        scalar(
            "Decimal(38, 10)",
            texts("9999999999999999999999999999.9999999999"),
            new BigDecimal("9999999999999999999999999999.9999999999")),
        scalar(
            "Decimal(76, 30)",
            texts("-" + "9".repeat(46) + "." + "9".repeat(30)),
            new BigDecimal("-" + "9".repeat(46) + "." + "9".repeat(30))),
        scalar("String", texts("", "it's \\ \n", "漢字 🙂"), "", "it's \\ \n", "漢字 🙂"),
        scalar("FixedString(5)", texts("", "abcde", "ab"), "", "abcde", "ab"),
        scalar(
            "Date",
            texts("1970-01-01", "2149-06-06", "2024-02-29"),
            LocalDate.of(1970, 1, 1),
            LocalDate.of(2149, 6, 6),
            LocalDate.of(2024, 2, 29)),
        scalar(
            "Date32",
            texts("1900-01-01", "2299-12-31"),
            LocalDate.of(1900, 1, 1),
            LocalDate.of(2299, 12, 31)),
        scalar(
            "DateTime('UTC')",
            texts("1970-01-01 00:00:00", "2106-02-07 06:28:15"),
            Instant.EPOCH,
            Instant.parse("2106-02-07T06:28:15Z")),
        scalar(
            "DateTime('Europe/Berlin')",
            texts("2024-07-01 12:00:00"),
            Instant.parse("2024-07-01T10:00:00Z")),
        scalar(
            "DateTime64(0, 'UTC')",
            texts("1900-01-01 00:00:00", "2299-12-31 23:59:59"),
            Instant.parse("1900-01-01T00:00:00Z"),
            Instant.parse("2299-12-31T23:59:59Z")),
        scalar(
            "DateTime64(2, 'UTC')",
            texts("1969-12-31 23:59:59.12"),
            Instant.parse("1969-12-31T23:59:59.120Z")),
        scalar(
            "DateTime64(3, 'Asia/Tokyo')",
            texts("2024-01-02 03:04:05.123"),
            Instant.parse("2024-01-01T18:04:05.123Z")),
        scalar(
            "DateTime64(6, 'UTC')",
            texts("1900-01-01 00:00:00.000001", "2299-12-31 23:59:59.999999"),
            Instant.parse("1900-01-01T00:00:00.000001Z"),
            Instant.parse("2299-12-31T23:59:59.999999Z")),
        scalar(
            "DateTime64(8, 'UTC')",
            texts("2024-01-02 03:04:05.12345678"),
            Instant.parse("2024-01-02T03:04:05.123456780Z")),
        scalar(
            "DateTime64(9, 'UTC')",
            texts("1900-01-01 00:00:00", "2262-04-11 23:47:16.854775807"),
            Instant.parse("1900-01-01T00:00:00Z"),
            Instant.parse("2262-04-11T23:47:16.854775807Z")),
        scalar(
            "Time",
            texts("-999:59:59", "999:59:59", "00:00:01"),
            Duration.ofSeconds(-3_599_999),
            Duration.ofSeconds(3_599_999),
            Duration.ofSeconds(1)),
        scalar("Time64(1)", texts("01:00:00.5"), Duration.ofMillis(3_600_500)),
        scalar(
            "Time64(6)",
            texts("-100:30:15.123456", "999:59:59.999999"),
            Duration.ofHours(-100).minusMinutes(30).minusSeconds(15).minusNanos(123_456_000),
            Duration.ofHours(1000).minusNanos(1_000)),
        scalar("Time64(9)", texts("00:00:00.000000001"), Duration.ofNanos(1)),
        scalar(
            "UUID",
            texts(
                "00000000-0000-0000-0000-000000000000",
                "ffffffff-ffff-ffff-ffff-ffffffffffff",
                "00112233-4455-6677-8899-aabbccddeeff"),
            new UUID(0, 0),
            new UUID(-1, -1),
            UUID.fromString("00112233-4455-6677-8899-aabbccddeeff")),
        scalar(
            "IPv4",
            texts("0.0.0.0", "255.255.255.255", "1.2.3.4"),
            InetAddress.getByName("0.0.0.0"),
            InetAddress.getByName("255.255.255.255"),
            InetAddress.getByName("1.2.3.4")),
        scalar(
            "IPv6",
            texts("::", "2001:db8::1", "::ffff:1.2.3.4"),
            InetAddress.getByName("::"),
            InetAddress.getByName("2001:db8::1"),
            mapped(1, 2, 3, 4)),
        scalar(
            "Enum8('it\\'s, (a)' = -128, 'b\\\\n' = 0, 'тест' = 127)",
            texts("it's, (a)", "b\\n", "тест"),
            "it's, (a)",
            "b\\n",
            "тест"),
        scalar("Enum16('low' = -32768, 'high' = 32767)", texts("low", "high"), "low", "high"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scalars")
  void readsScalars(String type, List<String> texts, List<Object> expected) {
    String array = texts.stream().map(ResultTypesTest::quoted).collect(Collectors.joining(", "));
    String values = "CAST(arrayJoin([" + array + "]) AS %s)";
    List<@Nullable Object> withNull = new ArrayList<>(expected);
    withNull.add(null);

    assertThat(column(values.formatted(type))).as(type).isEqualTo(expected);
    assertThat(column("CAST(arrayJoin([" + array + ", NULL]) AS Nullable(" + type + "))"))
        .as("nullable " + type)
        .isEqualTo(withNull);
    assertThat(column("[" + values.formatted(type) + "]"))
        .as("array of " + type)
        .isEqualTo(expected.stream().map(List::of).toList());
  }

  /** Expression and its value. */
  static Stream<Arguments> others() {
    return Stream.of(
        other("toLowCardinality('x')", "x"),
        other("CAST(NULL AS LowCardinality(Nullable(String)))", null),
        other("toLowCardinality(toUInt64(7))", BigInteger.valueOf(7)),
        other("CAST(3 AS SimpleAggregateFunction(sum, UInt64))", BigInteger.valueOf(3)),
        other("NULL", null),
        other("[]", List.of()),
        other("[NULL, NULL]", asList(null, null)),
        other("[1, NULL, 3]", asList((short) 1, null, (short) 3)),
        other("[[1], []]", List.of(List.of((short) 1), List.of())),
        other("map('b', 1, 'a', 2)", map("b", (short) 1, "a", (short) 2)),
        other("CAST(map() AS Map(String, UInt8))", Map.of()),
        other("map('a', [toNullable('x'), NULL])", map("a", asList("x", null))),
        other(
            "CAST((1, NULL) AS Tuple(id UInt8, `the name` Nullable(String)))",
            map("id", (short) 1, "the name", null)),
        other("tuple(1, 'a', NULL)", asList((short) 1, "a", null)),
        other(
            "CAST([(1, 'a'), (2, 'b')] AS Nested(id UInt8, name String))",
            List.of(map("id", (short) 1, "name", "a"), map("id", (short) 2, "name", "b"))),
        other("CAST((1.0, 2.0) AS Point)", List.of(1.0, 2.0)),
        other("CAST([(1.0, 2.0)] AS Ring)", List.of(List.of(1.0, 2.0))),
        other("CAST([(1.0, 2.0)] AS LineString)", List.of(List.of(1.0, 2.0))),
        other("CAST([[(1.0, 2.0)]] AS Polygon)", List.of(List.of(List.of(1.0, 2.0)))),
        other(
            "CAST([[[(1.0, 2.0)]]] AS MultiPolygon)", List.of(List.of(List.of(List.of(1.0, 2.0))))),
        other("INTERVAL 3 NANOSECOND", 3L),
        other("INTERVAL -3 SECOND", -3L),
        other("INTERVAL 14 MONTH", 14L),
        other("CAST('{\"a\": [1, 2]}' AS JSON)", "{\"a\":[1,2]}"),
        other("1 = 1", (short) 1));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("others")
  void readsOthers(String expression, @Nullable Object expected) {
    assertThat(column(expression)).isEqualTo(Collections.singletonList(expected));
  }

  @Test
  void readsTypesFromManyRowsAndBatches() {
    List<@Nullable Object> lists =
        column(
            "arrayMap(i -> if(i % 2, NULL, number + i), range(number % 4)) FROM numbers(200000)");

    assertThat(lists).hasSize(200_000);
    for (int row = 0; row < lists.size(); row++) {
      List<@Nullable Object> expected = new ArrayList<>();
      for (int i = 0; i < row % 4; i++) {
        expected.add(i % 2 == 1 ? null : BigInteger.valueOf(row + i));
      }
      assertThat(lists.get(row)).isEqualTo(expected);
    }
  }

  @Test
  void givesTheExactBytesOfText() {
    String sql = "SELECT unhex('61FF62') AS s, toFixedString('ab', 4) AS f";
    read(
        sql,
        batch -> {
          assertThat(batch.row(0).getString("s")).isEqualTo("a\ufffdb");
          assertThat(batch.row(0).getBytes("s")).containsExactly('a', 0xff, 'b');
          assertThat(batch.row(0).getBytes("f"))
              .isEqualTo("ab\0\0".getBytes(StandardCharsets.UTF_8));
        });
  }

  /** Expression, its value, and the type of the value. */
  static Stream<Arguments> open() {
    return Stream.of(
        open("CAST(5 AS Variant(String, UInt8))", (short) 5, "UInt8"),
        open("CAST('five' AS Variant(String, UInt8))", "five", "String"),
        open("CAST(NULL AS Variant(String, UInt8))", null, "Nothing"),
        open("CAST(toInt64(5) AS Dynamic)", 5L, "Int64"),
        open("CAST([1, NULL] AS Dynamic)", asList((short) 1, null), "Array(Nullable(UInt8))"),
        open("CAST(NULL AS Dynamic)", null, "Nothing"),
        open("CAST(CAST('{\"a\": 1}' AS JSON) AS Dynamic)", "{\"a\":1}", "JSON"),
        open("CAST(CAST((1.0, 2.0) AS Point) AS Geometry)", List.of(1.0, 2.0), "Point"),
        open("CAST(CAST([(1.0, 2.0)] AS Ring) AS Geometry)", List.of(List.of(1.0, 2.0)), "Ring"),
        open("toBFloat16(1.5)", 1.5f, "BFloat16"),
        open("CAST(NULL AS Nullable(BFloat16))", null, "Nullable(BFloat16)"),
        open("CAST([1, 2] AS QBit(Float32, 2))", List.of(1f, 2f), "QBit(Float32, 2)"),
        open(
            "CAST([1, 'a', NULL] AS Array(Variant(String, UInt8)))",
            asList((short) 1, "a", null),
            "Array(Variant(String, UInt8))"),
        open(
            "CAST((1, 2) AS Tuple(a Dynamic, `b c` BFloat16))",
            map("a", (short) 1, "b c", 2f),
            "Tuple(a Dynamic, `b c` BFloat16)"),
        open(
            "CAST(map('k', 1) AS Map(String, Dynamic))",
            map("k", (short) 1),
            "Map(String, Dynamic)"),
        open(
            "initializeAggregation('sumState', 5)",
            state("sum", 5),
            "AggregateFunction(sum, UInt8)"),
        open(
            "[initializeAggregation('sumState', 5), initializeAggregation('sumState', 6)]",
            List.of(state("sum", 5), state("sum", 6)),
            "Array(AggregateFunction(sum, UInt8))"),
        open(
            "map('a', (1, [initializeAggregation('sumState', 5)]))",
            map("a", List.of((short) 1, List.of(state("sum", 5)))),
            "Map(String, Tuple(UInt8, Array(AggregateFunction(sum, UInt8))))"),
        open("toInt32(5)", 5, "Int32"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("open")
  void readsWhatArrowCannotCarry(String expression, @Nullable Object expected, String type) {
    read(
        "SELECT 1 AS k, " + expression + " AS x, 'z' AS `x 2`",
        batch -> {
          assertThat(batch.row(0).get("x")).isEqualTo(expected);
          assertThat(batch.row(0).isNull("x")).isEqualTo(expected == null);
          assertThat(batch.row(0).typeOf("x").text()).isEqualTo(type);
          assertThat(batch.row(0).get("x 2")).isEqualTo("z");
        });
  }

  @Test
  void keepsTheOrderOfRowsAroundWhatArrowCannotCarry() {
    List<@Nullable Object> values =
        column(
            "CAST(number AS Dynamic) FROM (SELECT number FROM numbers_mt(300000)"
                + " ORDER BY cityHash64(number) LIMIT 250000)");
    List<@Nullable Object> plain =
        column(
            "number FROM (SELECT number FROM numbers_mt(300000)"
                + " ORDER BY cityHash64(number) LIMIT 250000)");

    assertThat(values).hasSize(250_000).isEqualTo(plain);
    assertThat(column("CAST(number AS Dynamic) FROM numbers_mt(300000) ORDER BY number DESC"))
        .isEqualTo(column("number FROM numbers_mt(300000) ORDER BY number DESC"));
  }

  @Test
  void refusesStatesThatOnlyTheEngineCanFindTheEndOf() {
    assertThatThrownBy(() -> column("CAST(initializeAggregation('sumState', 5) AS Dynamic)"))
        .isInstanceOf(UnsupportedTypeException.class)
        .hasMessageContaining("finish it in the query with finalizeAggregation");
  }

  /** All values of {@code SELECT expression AS x}, with what follows a FROM left where it is. */
  private List<@Nullable Object> column(String expression) {
    int from = expression.indexOf(" FROM ");
    String sql =
        from < 0
            ? "SELECT " + expression + " AS x"
            : "SELECT " + expression.substring(0, from) + " AS x" + expression.substring(from);
    List<@Nullable Object> values = new ArrayList<>();
    read(sql, batch -> batch.rows().forEach(row -> values.add(row.get("x"))));
    return values;
  }

  private void read(String sql, Consumer<Batch> reader) {
    SqlStatement statement =
        SqlStatement.of(sql).withSettings(Map.of("allow_suspicious_low_cardinality_types", "1"));
    try (BatchStream stream = engine.query(statement, QueryOptions.NONE, allocator)) {
      VectorSchemaRoot root = stream.next();
      while (root != null) {
        try (Batch batch = Batch.of(stream.schema(), root)) {
          reader.accept(batch);
        }
        root = stream.next();
      }
    }
  }

  private static BigInteger twoTo(int power) {
    return BigInteger.TWO.pow(power);
  }

  private static Arguments open(String expression, @Nullable Object expected, String type) {
    return Arguments.of(expression, expected, type);
  }

  /** What a sum of integers without a sign has in it. */
  private static AggregateState state(String function, long sum) {
    byte[] bytes = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(sum).array();
    return new AggregateState(
        ClickHouseType.parse("AggregateFunction(" + function + ", UInt8)"), bytes);
  }

  private static InetAddress mapped(int... bytes) throws Exception {
    byte[] address = new byte[16];
    address[10] = -1;
    address[11] = -1;
    for (int i = 0; i < bytes.length; i++) {
      address[12 + i] = (byte) bytes[i];
    }
    return Inet6Address.getByAddress(null, address, -1);
  }

  private static Map<String, @Nullable Object> map(@Nullable Object... keysAndValues) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
    }
    return map;
  }

  private static List<String> texts(String... texts) {
    return List.of(texts);
  }

  private static Arguments scalar(String type, List<String> texts, Object... expected) {
    return Arguments.of(type, texts, List.of(expected));
  }

  private static Arguments other(String expression, @Nullable Object expected) {
    return Arguments.of(expression, expected);
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n") + "'";
  }
}
