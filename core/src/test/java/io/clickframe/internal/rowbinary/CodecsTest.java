package io.clickframe.internal.rowbinary;

import static java.util.Arrays.asList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.error.UnsupportedTypeException;
import io.clickframe.internal.value.RefusedValue;
import io.clickframe.type.ClickHouseType;
import io.clickframe.type.TypedValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CodecsTest {

  /** Type, value, and its bytes as {@code hex(formatRow('RowBinary', x))} of the engine. */
  static Stream<Arguments> known() throws Exception {
    return Stream.of(
        known("Int128", BigInteger.valueOf(-5), "FBFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF"),
        known("BFloat16", 1.5f, "C03F"),
        known("Decimal(9, 2)", new BigDecimal("1.25"), "7D000000"),
        known(
            "UUID",
            UUID.fromString("00112233-4455-6677-8899-aabbccddeeff"),
            "7766554433221100FFEEDDCCBBAA9988"),
        known("IPv4", InetAddress.getByName("1.2.3.4"), "04030201"),
        known("IPv6", InetAddress.getByName("2001:db8::1"), "20010DB8000000000000000000000001"),
        known("Nullable(Nothing)", null, "01"),
        known("Array(Nullable(Nothing))", asList((Object) null), "0101"),
        known("Variant(String, UInt8)", (short) 5, "0105"),
        known("Variant(UInt8, String)", (short) 5, "0105"),
        known("Variant(String, UInt8)", null, "FF"),
        known("Geometry", List.of(1.0, 2.0), "03000000000000F03F0000000000000040"),
        known("QBit(Float32, 4)", List.of(1.5f, 2f, 3f, 4f), "040000C03F000000400000404000008040"),
        known("Dynamic", 1L, "0A0100000000000000"),
        known("Dynamic", null, "00"),
        known("Dynamic", "(1,2)", "150528312C3229"),
        known("Dynamic", true, "2D01"),
        known("Tuple(UInt8, Nullable(UInt8))", asList((short) 1, null), "0101"),
        known(
            "Nested(id UInt8, name String)",
            List.of(Map.of("id", (short) 1, "name", "a")),
            "01010161"));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("known")
  void writesAndReadsTheBytesOfTheEngine(String type, @Nullable Object value, String hex) {
    assertThat(HexFormat.of().withUpperCase().formatHex(written(type, value))).isEqualTo(hex);
    assertThat(read(type, HexFormat.of().parseHex(hex))).isEqualTo(value);
  }

  /** Type, a value of it, and both as the engine writes them into a Dynamic. */
  static Stream<Arguments> typed() {
    return Stream.of(
        known("IntervalYear", 3L, "220A0300000000000000"),
        known("IntervalNanosecond", 3L, "22000300000000000000"),
        known("Point", List.of(1.0, 2.0), "2C05506F696E74000000000000F03F0000000000000040"),
        known("Time", Duration.ofHours(12), "32C0A80000"),
        known("Time64(3)", Duration.ofMillis(43_200_100), "3403642E930200000000"),
        known("BFloat16", 1.5f, "31C03F"),
        known(
            "QBit(Float32, 4)",
            List.of(1.5f, 2f, 3f, 4f),
            "360D04040000C03F000000400000404000008040"),
        known("LowCardinality(String)", "x", "26150178"),
        known("Array(Nullable(UInt8))", asList((short) 1, null), "1E230102000101"),
        known("Map(String, UInt8)", Map.of("a", (short) 1), "27150101016101"),
        known(
            "Tuple(a UInt8, b UInt8)",
            Map.of("a", (short) 1, "b", (short) 2),
            "20020161010162010102"),
        known("Enum8('a' = -1, 'b' = 2)", "a", "17020161FF016202FF"),
        known("Enum16('a' = -1, 'b' = 2)", "a", "18020161FFFF01620200FFFF"),
        known("Decimal(9, 2)", new BigDecimal("1.25"), "1909027D000000"),
        known("Decimal(76, 2)", new BigDecimal("1.25"), "1C4C027D" + "00".repeat(31)),
        known("DateTime('UTC')", Instant.ofEpochSecond(1), "120355544301000000"),
        known("DateTime64(3, 'UTC')", Instant.ofEpochSecond(1), "140303555443E803000000000000"),
        known("DateTime64(3)", Instant.ofEpochSecond(1), "1303E803000000000000"),
        known("FixedString(2)", "a", "16026100"),
        known(
            "Nested(id UInt8, name String)",
            List.of(Map.of("id", (short) 1, "name", "a")),
            "2F0202696401046E616D651501010161"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("typed")
  void writesAndReadsTypesInFrontOfDynamicValues(String type, Object value, String hex) {
    byte[] bytes = written("Dynamic", TypedValue.of(type, value));
    assertThat(HexFormat.of().withUpperCase().formatHex(bytes)).isEqualTo(hex);
    assertThat(read("Dynamic", bytes)).isEqualTo(value);
    EncodedColumn column = EncodedColumn.of(ClickHouseType.parse("Dynamic"));
    assertThat(column.typeOf(bytes)).isEqualTo(ClickHouseType.parse(type));
  }

  @Test
  void readsTypesThatOnlyTheEngineWrites() {
    assertThat(typeOf("2E0373756D0001040300000000000000"))
        .isEqualTo("SimpleAggregateFunction(sum, UInt64)");
    assertThat(typeOf("30000A20010161070101620103632E2A077B2261223A317D"))
        .isEqualTo("JSON(max_dynamic_paths=10, a Int8, SKIP b, SKIP REGEXP 'c.*')");
    assertThatThrownBy(() -> typeOf("2500097175616E74696C6573"))
        .isInstanceOf(UnsupportedTypeException.class)
        .hasMessageContaining("finish it in the query with finalizeAggregation");
    assertThatThrownBy(() -> typeOf("FE"))
        .isInstanceOf(UnsupportedTypeException.class)
        .hasMessageContaining("mark 0xfe");
  }

  /** Type, a value that is none of it, and why. */
  static Stream<Arguments> refused() throws Exception {
    return Stream.of(
        known("UInt8", 256, "256 is out of range, which goes from 0 to 255"),
        known("UInt8", -1L, "-1 is out of range, which goes from 0 to 255"),
        known("Int8", BigInteger.ONE.shiftLeft(80), "is out of range, which goes from -128 to 127"),
        known("Int64", 1.0, "1.0 is a java.lang.Double, expected a whole number"),
        known("UInt64", -1, "goes from 0 to 18446744073709551615"),
        known("UInt256", BigInteger.ONE.shiftLeft(256), "is out of range"),
        known("Int32", null, "null where Int32 has no NULL: declare it Nullable(Int32)"),
        known("Array(Int32)", null, "a list cannot be NULL in ClickHouse; give an empty one"),
        known("Array(Int32)", asList(1, null), "element 1: null where Int32 has no NULL"),
        known(
            "Array(Array(UInt8))",
            List.of(List.of(), List.of(1, 300)),
            "element 1: element 1: 300"),
        known("Map(String, UInt8)", Map.of("k", 300), "key k: 300 is out of range"),
        known("Tuple(a UInt8)", Map.of("a", 300), "part 'a': 300 is out of range"),
        known(
            "Tuple(amount UInt8)", Map.of("amuont", 3), "no part 'amuont'. Did you mean 'amount'?"),
        known("Tuple(a UInt8, b UInt8)", Map.of("a", 3), "the part 'b' is missing"),
        known("Tuple(UInt8, UInt8)", List.of(1), "a tuple of 1 parts, the type has 2"),
        known("Float32", 0.1, "0.1 is no exact Float32, and loading rounds nothing"),
        known("BFloat16", 1.1f, "1.1 is no exact BFloat16"),
        known("Float64", (1L << 53) + 1, "9007199254740993 is no exact Float64"),
        known("Float64", BigDecimal.ONE, "expected a Double, a Float or a whole number"),
        known(
            "Decimal(4, 2)", new BigDecimal("1.234"), "3 digits behind the point, the type has 2"),
        known("Decimal(4, 2)", new BigDecimal("123"), "3 digits before the point, the type has 2"),
        known(
            "Decimal(4, 2)", new BigDecimal("1E+1000000000"), "1000000001 digits before the point"),
        known("Decimal(4, 2)", 1.5, "expected a BigDecimal or a whole number"),
        known("FixedString(2)", "äb", "a text of 3 bytes is too long, the type has 2"),
        known("String", "\ud83d", "half of a surrogate pair"),
        known("String", 1, "1 is a java.lang.Integer, expected a String or byte[]"),
        known("Enum8('red' = 1)", "rde", "'rde' is no name of the enum. Did you mean 'red'?"),
        known("Date", LocalDate.of(1969, 12, 31), "goes from 1970-01-01 to 2149-06-06"),
        known("Date32", LocalDate.of(2300, 1, 1), "goes from 1900-01-01 to 2299-12-31"),
        known("DateTime", Instant.ofEpochSecond(-1), "goes from 1970-01-01T00:00:00Z"),
        known("DateTime", Instant.ofEpochMilli(1), "more than 0 digits of a second"),
        known("DateTime64(3)", Instant.ofEpochSecond(0, 1), "more than 3 digits of a second"),
        known(
            "DateTime64(9)",
            Instant.parse("2262-04-11T23:47:17Z"),
            "to 2262-04-11T23:47:16.854775807Z"),
        known(
            "DateTime('Europe/Berlin')",
            LocalDateTime.parse("2024-10-27T02:30:00"),
            "is 2 instants in Europe/Berlin, where clocks are set then: pass an Instant"),
        known(
            "DateTime('Europe/Berlin')",
            LocalDateTime.parse("2024-03-31T02:30:00"),
            "is 0 instants in Europe/Berlin"),
        known("Time", Duration.ofHours(1000), "goes from PT-999H-59M-59S to PT999H59M59S"),
        known("IPv4", InetAddress.getByName("2001:db8::2"), "expected Inet4Address"),
        known("UUID", "x", "'x' is a java.lang.String, expected UUID"),
        known("QBit(Float32, 4)", List.of(1f), "a list of 1 elements, the type has 4"),
        known("Variant(Int16, Int64)", 5, "can be each of Int16, Int64: say which with TypedValue"),
        known("Variant(Int16, Int64)", "x", "fits none of the types of Variant(Int16, Int64)"),
        known("Variant(Int16)", TypedValue.of("UInt8", 5), "UInt8 is none of the types of"),
        known("Geometry", List.of(List.of(1.0, 2.0)), "can be each of LineString, Ring"));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("refused")
  void refusesWhatTheTypeCannotHold(String type, @Nullable Object value, String reason) {
    assertThatThrownBy(() -> written(type, value))
        .isInstanceOf(RefusedValue.class)
        .hasMessageContaining(reason);
  }

  @Test
  void neverAsksForTheZoneOfThisMachine() {
    TimeZone before = TimeZone.getDefault();
    Locale locale = Locale.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      LocalDateTime noon = LocalDateTime.parse("2024-07-01T12:00:00");
      assertThat(roundTrip("DateTime64(3)", noon)).isEqualTo(Instant.parse("2024-07-01T12:00:00Z"));
      assertThat(roundTrip("DateTime('Asia/Tokyo')", noon))
          .isEqualTo(Instant.parse("2024-07-01T03:00:00Z"));
      assertThat(roundTrip("DateTime", OffsetDateTime.parse("2024-07-01T12:00:00+05:00")))
          .isEqualTo(Instant.parse("2024-07-01T07:00:00Z"));
      assertThat(roundTrip("Date32", LocalDate.EPOCH)).isEqualTo(LocalDate.EPOCH);
    } finally {
      TimeZone.setDefault(before);
      Locale.setDefault(locale);
    }
  }

  @Test
  void takesWiderAndOtherClassesIfNothingIsLost() {
    assertThat(roundTrip("UInt8", 255L)).isEqualTo((short) 255);
    assertThat(roundTrip("Float32", 0.5)).isEqualTo(0.5f);
    assertThat(roundTrip("Float32", Double.NaN)).isEqualTo(Float.NaN);
    assertThat(roundTrip("Float64", 3)).isEqualTo(3.0);
    assertThat(roundTrip("Decimal(9, 2)", 3)).isEqualTo(new BigDecimal("3.00"));
    assertThat(roundTrip("Decimal(9, 2)", new BigDecimal("1.2000")))
        .isEqualTo(new BigDecimal("1.20"));
    assertThat(roundTrip("String", new byte[] {'a'})).isEqualTo("a");
    assertThat(roundTrip("Array(Float32)", new float[] {1f, 2f})).isEqualTo(List.of(1f, 2f));
    assertThat(roundTrip("Array(UInt8)", new Integer[] {1})).isEqualTo(List.of((short) 1));
  }

  @Test
  void readsTheFirstOfTwoEqualKeys() {
    byte[] bytes = "\2\1a\1x\1a\1y".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(read("Map(String, String)", bytes)).isEqualTo(Map.of("a", "x"));
  }

  private static Arguments known(String type, @Nullable Object value, String expected) {
    return Arguments.of(type, value, expected);
  }

  private static @Nullable Object roundTrip(String type, Object value) {
    return read(type, written(type, value));
  }

  private static byte[] written(String type, @Nullable Object value) {
    BinaryOutput out = new BinaryOutput(1);
    Codecs.of(ClickHouseType.parse(type)).write(value, out);
    return out.toByteArray();
  }

  private static @Nullable Object read(String type, byte[] bytes) {
    BinaryInput in = new BinaryInput(bytes);
    Object value = Codecs.of(ClickHouseType.parse(type)).read(in);
    assertThat(in.hasRemaining()).isFalse();
    return value;
  }

  private static String typeOf(String hex) {
    return EncodedColumn.of(ClickHouseType.parse("Dynamic"))
        .typeOf(HexFormat.of().parseHex(hex))
        .text();
  }
}
