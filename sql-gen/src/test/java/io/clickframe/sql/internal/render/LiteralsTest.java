package io.clickframe.sql.internal.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LiteralsTest {

  static Stream<Arguments> values() {
    return Stream.of(
        Arguments.of(null, "NULL", "NULL"),
        Arguments.of(true, "true", "true"),
        Arguments.of((byte) 5, "toInt8(5)", "5"),
        Arguments.of((short) -5, "toInt16(-5)", "(-5)"),
        Arguments.of(5, "toInt32(5)", "5"),
        Arguments.of(-5L, "toInt64(-5)", "(-5)"),
        Arguments.of(BigInteger.TEN, "toInt64(10)", "10"),
        Arguments.of(
            new BigInteger("18446744073709551615"),
            "toUInt64(18446744073709551615)",
            "18446744073709551615"),
        Arguments.of(
            new BigInteger("18446744073709551616"),
            "toInt128('18446744073709551616')",
            "toInt128('18446744073709551616')"),
        Arguments.of(BigInteger.TWO.pow(200), "toInt256('" + BigInteger.TWO.pow(200) + "')", null),
        Arguments.of(BigInteger.TWO.pow(255), "toUInt256('" + BigInteger.TWO.pow(255) + "')", null),
        Arguments.of(0.1f, "toFloat32(0.1)", "toFloat32(0.1)"),
        Arguments.of(Float.NaN, "toFloat32(nan)", null),
        Arguments.of(0.1, "0.1", "0.1"),
        Arguments.of(-0.0, "(-0.0)", "(-0.0)"),
        Arguments.of(3.0, "3.0", "3.0"),
        Arguments.of(1e300, "1.0E300", "1.0E300"),
        Arguments.of(Double.NaN, "nan", "nan"),
        Arguments.of(Double.POSITIVE_INFINITY, "inf", "inf"),
        Arguments.of(Double.NEGATIVE_INFINITY, "(-inf)", "(-inf)"),
        Arguments.of(new BigDecimal("-1.50"), "CAST('-1.50', 'Decimal(3, 2)')", null),
        Arguments.of(new BigDecimal("0.007"), "CAST('0.007', 'Decimal(3, 3)')", null),
        Arguments.of("it's", "'it\\'s'", "'it\\'s'"),
        Arguments.of(LocalDate.of(2024, 2, 29), "toDate32('2024-02-29')", null),
        Arguments.of(
            LocalDateTime.of(2024, 2, 29, 1, 2, 3),
            "toDateTime64('2024-02-29 01:02:03.000000', 6, 'UTC')",
            null),
        Arguments.of(
            Instant.parse("1969-12-31T23:59:59.000000001Z"),
            "toDateTime64('1969-12-31 23:59:59.000000001', 9, 'UTC')",
            null),
        Arguments.of(new UUID(1, 2), "toUUID('00000000-0000-0001-0000-000000000002')", null),
        Arguments.of(List.of(1, 2), "[toInt32(1), toInt32(2)]", "[1, 2]"),
        Arguments.of(List.of(), "[]", "[]"),
        Arguments.of(List.of(List.of("a")), "[['a']]", "[['a']]"));
  }

  /** Null as operand: the same as the value of a column. */
  @ParameterizedTest
  @MethodSource("values")
  void printsValuesAndOperands(@Nullable Object value, String asValue, @Nullable String asOperand) {
    assertThat(Literals.typed(value)).isEqualTo(asValue);
    assertThat(Literals.operand(value)).isEqualTo(asOperand == null ? asValue : asOperand);
  }
}
