package io.clickframe.engine.chdb;

import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.spi.BatchStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every type that leaves the engine keeps its exact type text and its value. */
class ArrowExportTest {
  @RegisterExtension final EngineFixture fixture = new EngineFixture();

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "toInt8(-128) | Int8 | -128",
        "toUInt8(255) | UInt8 | -1",
        "toInt16(-32768) | Int16 | -32768",
        "toUInt16(65535) | UInt16 | \uffff",
        "toInt32(-2147483648) | Int32 | -2147483648",
        "toUInt32(4294967295) | UInt32 | -1",
        "toInt64(-9223372036854775807) | Int64 | -9223372036854775807",
        "toUInt64(18446744073709551615) | UInt64 | -1",
        "toInt128(1) | Int128 | 01000000000000000000000000000000",
        "toUInt256(258) | UInt256 |"
            + " 0201000000000000000000000000000000000000000000000000000000000000",
        "toFloat32(1.5) | Float32 | 1.5",
        "toFloat64(-0.1) | Float64 | -0.1",
        "nan | Float64 | NaN",
        "true | Bool | true",
        "toDecimal32('-1.23', 2) | Decimal(9, 2) | -1.23",
        "toDecimal64('1.23456', 5) | Decimal(18, 5) | 1.23456",
        "toDecimal128('99999999999999999999.5', 1) | Decimal(38, 1) | 99999999999999999999.5",
        "toDecimal256('-1.5', 1) | Decimal(76, 1) | -1.5",
        "'aé\u4e2d\uD83D\uDE00' | String | aé\u4e2d\uD83D\uDE00",
        "toFixedString('ab', 3) | FixedString(3) | 616200",
        "toLowCardinality('x') | LowCardinality(String) | x",
        "'b'::Enum8('a' = 1, 'b' = -2) | Enum8('b' = -2, 'a' = 1) | -2",
        "'z'::Enum16('z' = 1000) | Enum16('z' = 1000) | 1000",
        "toUUID('00112233-4455-6677-8899-aabbccddeeff') | UUID | 00112233445566778899aabbccddeeff",
        "toIPv4('1.2.3.4') | IPv4 | 16909060",
        "toIPv6('::1') | IPv6 | 00000000000000000000000000000001",
        "toDate('2024-02-29') | Date | 19782",
        "toDate32('1900-01-01') | Date32 | -25567",
        "toDateTime('2024-01-01 00:00:00', 'Asia/Tokyo') | DateTime('Asia/Tokyo') | 1704034800",
        "toDateTime64('2024-01-01 00:00:00.123', 3, 'UTC') | DateTime64(3, 'UTC') | 1704067200123",
        "toDateTime64('2024-01-01 00:00:00.000000001', 9, 'UTC') | DateTime64(9, 'UTC') |"
            + " 1704067200000000001",
        "'12:34:56'::Time | Time | 45296",
        "'12:34:56.789'::Time64(3) | Time64(3) | 1970-01-01T12:34:56.789",
        "toIntervalDay(3) | IntervalDay | 3",
        "[1, 2]::Array(UInt8) | Array(UInt8) | [1,2]",
        "[]::Array(String) | Array(String) | []",
        "[[1], []]::Array(Array(Int32)) | Array(Array(Int32)) | [[1],[]]",
        "[1, NULL]::Array(Nullable(Int8)) | Array(Nullable(Int8)) | [1,null]",
        "map('a', 1::Int32) | Map(String, Int32) | [{\"key\":\"a\",\"value\":1}]",
        "(1::Int8, 'x')::Tuple(n Int8, s String) | Tuple(n Int8, s String) |"
            + " {\"n\":1,\"s\":\"x\"}",
        "[(1::Int8, map('k', ['v']))] | Array(Tuple(Int8, Map(String, Array(String)))) |"
            + " [{\"1\":1,\"2\":[{\"key\":\"k\",\"value\":[\"v\"]}]}]",
        "NULL | Nullable(Nothing) | null",
        "NULL::Nullable(Int32) | Nullable(Int32) | null",
        "1::Nullable(Int32) | Nullable(Int32) | 1",
        "'{\"a\":1}'::JSON | JSON | {\"a\":1}",
      })
  void exportsTypeAndValue(String expression, String type, String value) {
    try (BatchStream stream = fixture.stream("SELECT " + expression + " AS v");
        VectorSchemaRoot batch = stream.next()) {
      assertThat(batch).isNotNull();
      assertThat(stream.schema().columns().getFirst().type().text()).isEqualTo(type);
      assertThat(batch.getRowCount()).isEqualTo(1);
      assertThat(text(batch.getVector("v"))).isEqualTo(value);
      assertThat(stream.next()).isNull();
    }
  }

  private static String text(FieldVector vector) {
    return switch (vector.getObject(0)) {
      case null -> "null";
      case byte[] bytes -> java.util.HexFormat.of().formatHex(bytes);
      case Object value -> value.toString();
    };
  }

  @Test
  void exportsColumnsThatAreAllNullPartlyNullAndNeverNull() {
    String sql =
        "SELECT if(number < 200000, NULL, 1)::Nullable(Int32) AS none,"
            + " if(number % 3 = 0, NULL, toString(number)) AS some,"
            + " number::Nullable(UInt64) AS every FROM numbers(200000)";
    long seen = 0;
    try (BatchStream stream = fixture.stream(sql)) {
      for (VectorSchemaRoot root = stream.next(); root != null; root = stream.next()) {
        try (VectorSchemaRoot batch = root) {
          VarCharVector some = (VarCharVector) batch.getVector("some");
          assertThat(batch.getVector("none").getNullCount()).isEqualTo(batch.getRowCount());
          assertThat(batch.getVector("every").getNullCount()).isZero();
          for (int i = 0; i < batch.getRowCount(); i++, seen++) {
            if (seen % 3 == 0) {
              assertThat(some.isNull(i)).isTrue();
            } else {
              assertThat(some.getObject(i)).hasToString(Long.toString(seen));
            }
            assertThat(batch.getVector("every").getObject(i)).isEqualTo(seen);
          }
        }
      }
    }
    assertThat(seen).isEqualTo(200_000);
  }

  @Test
  void keepsBytesOfStringsThatAreNoUtf8() {
    try (BatchStream stream = fixture.stream("SELECT unhex('ff00c328') AS v");
        VectorSchemaRoot batch = stream.next()) {
      assertThat(batch).isNotNull();
      assertThat(((VarCharVector) batch.getVector("v")).get(0))
          .containsExactly(0xff, 0x00, 0xc3, 0x28);
    }
  }

  @Test
  void emptyResultHasSchemaAndNoBatch() {
    try (BatchStream stream =
        fixture.stream("SELECT 1 AS a, ['x'] AS b FROM numbers(10) WHERE number > 10")) {
      assertThat(stream.schema().toString()).isEqualTo("a UInt8\nb Array(String)");
      assertThat(stream.next()).isNull();
      assertThat(stream.next()).isNull();
    }
  }

  @Test
  void typesThatArrowLacksTravelAsRowBinary() {
    String sql =
        "SELECT sumState(toUInt8(5)) AS s, 1.5::BFloat16 AS b, 'x'::Variant(Int8, String) AS v";
    try (BatchStream stream = fixture.stream(sql);
        VectorSchemaRoot batch = stream.next()) {
      assertThat(batch).isNotNull();
      assertThat(stream.schema())
          .hasToString("s AggregateFunction(sum, UInt8)\nb BFloat16\nv Variant(Int8, String)");
      assertThat(((VarCharVector) batch.getVector("s")).get(0))
          .containsExactly(5, 0, 0, 0, 0, 0, 0, 0);
      assertThat(((VarCharVector) batch.getVector("b")).get(0)).containsExactly(0xc0, 0x3f);
      assertThat(((VarCharVector) batch.getVector("v")).get(0)).containsExactly(1, 1, 'x');
    }
  }

  @Test
  void manyColumnsOfManyTypesStayInOrder() {
    List<String> columns = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      columns.add("number + " + i + " AS `c'" + i + "`");
    }
    try (BatchStream stream =
            fixture.stream("SELECT " + String.join(", ", columns) + " FROM numbers(10)");
        VectorSchemaRoot batch = stream.next()) {
      assertThat(batch).isNotNull();
      assertThat(batch.getVector("c'299").getObject(9)).isEqualTo(308L);
    }
  }
}
