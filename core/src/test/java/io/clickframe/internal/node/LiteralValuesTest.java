package io.clickframe.internal.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.error.ClickFrameException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LiteralValuesTest {

  static Stream<Arguments> kept() {
    return Stream.of(
        Arguments.of(null, null),
        Arguments.of(7L, 7L),
        Arguments.of('c', "c"),
        Arguments.of("grin 😀", "grin 😀"),
        Arguments.of(new BigDecimal("1E+2"), new BigDecimal("100")),
        Arguments.of(new BigDecimal("1.50"), new BigDecimal("1.50")),
        Arguments.of(LocalDateTime.of(2020, 1, 2, 3, 4), LocalDateTime.of(2020, 1, 2, 3, 4)),
        Arguments.of(
            OffsetDateTime.parse("2020-01-01T02:00:00+02:00"),
            Instant.parse("2020-01-01T00:00:00Z")),
        Arguments.of(
            ZonedDateTime.parse("2020-07-01T02:00:00+02:00[Europe/Berlin]"),
            Instant.parse("2020-07-01T00:00:00Z")),
        Arguments.of(List.of('a', 'b'), List.of("a", "b")),
        Arguments.of(
            BigInteger.ONE.shiftLeft(256).subtract(BigInteger.ONE),
            BigInteger.ONE.shiftLeft(256).subtract(BigInteger.ONE)));
  }

  @ParameterizedTest
  @MethodSource("kept")
  void keepsOneImmutableForm(Object value, Object kept) {
    assertThat(LiteralValues.checked(value)).isEqualTo(kept);
  }

  @Test
  void copiesBytes() {
    byte[] bytes = {1, 2};
    Object kept = LiteralValues.checked(bytes);
    bytes[0] = 9;
    assertThat(kept).hasToString("0x0102");
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        Arguments.of(new java.util.Random(1), "Cannot use a value of java.util.Random as a"),
        Arguments.of(LocalDate.of(1899, 12, 31), "ClickHouse dates go from 1900-01-01 to 2299"),
        Arguments.of(LocalDate.of(2300, 1, 1), "ClickHouse dates go from 1900-01-01 to 2299"),
        Arguments.of(Instant.parse("2300-01-01T00:00:00Z"), "date-times of this precision go from"),
        Arguments.of(Instant.parse("2270-01-01T00:00:00.000000001Z"), "to 2262-04-11T23:47:16"),
        Arguments.of(new BigDecimal("1E-77"), "at most 76 digits"),
        Arguments.of(BigInteger.ONE.shiftLeft(256), "does not fit in 256 bits"),
        Arguments.of(BigInteger.ONE.shiftLeft(255).negate().subtract(BigInteger.ONE), "256 bits"),
        Arguments.of("half \ud83d", "half of a surrogate pair"),
        Arguments.of('\ude00', "half of a surrogate pair"),
        Arguments.of(Arrays.asList(1, null), "a list that holds null"));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void refusesWhatClickHouseCannotHold(Object value, String message) {
    assertThatThrownBy(() -> LiteralValues.checked(value))
        .isInstanceOf(ClickFrameException.class)
        .hasMessageContaining(message);
  }
}
