package io.clickframe.testkit.cases;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.fn;

import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import io.clickframe.error.InvalidExpressionException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Arguments that are refused by the call itself. */
final class BadArguments {
  private BadArguments() {}

  static List<BadInput> all() {
    return List.of(
        new BadInput(
            "empty text",
            s -> s.employees().filter(" "),
            ClickFrameException.class,
            ErrorCode.INVALID_ARGUMENT,
            "Cannot call filter() with an empty text: expected a column name or SQL"),
        new BadInput(
            "nothing to select",
            s -> s.employees().select(),
            ClickFrameException.class,
            ErrorCode.INVALID_ARGUMENT,
            "Cannot call select() with nothing: name a column"),
        new BadInput(
            "nothing to drop",
            s -> s.employees().drop(),
            ClickFrameException.class,
            ErrorCode.INVALID_ARGUMENT,
            "Cannot call drop() with nothing: name a column"),
        new BadInput(
            "negative limit",
            s -> s.employees().limit(-1),
            ClickFrameException.class,
            ErrorCode.INVALID_ARGUMENT,
            "Cannot call limit(-1): expected zero or more rows"),
        new BadInput(
            "negative offset",
            s -> s.employees().offset(-1),
            ClickFrameException.class,
            ErrorCode.INVALID_ARGUMENT,
            "Cannot call offset(-1): expected zero or more rows"),
        new BadInput(
            "null in a list of values",
            s -> s.employees().filter(col("id").in(Arrays.asList(1, null).toArray())),
            ClickFrameException.class,
            ErrorCode.INVALID_ARGUMENT,
            "Cannot test membership in a list that holds null: leave it out and add " + "isNull()"),
        new BadInput(
            "item of a wrong class",
            s -> s.employees().select(1),
            ClickFrameException.class,
            ErrorCode.INVALID_ARGUMENT,
            "Expected select() with a column name, SQL text or expression, found Integer 1"),
        new BadInput(
            "literal of a wrong class",
            s -> s.employees().filter(col("id").eq(Locale.ROOT)),
            ClickFrameException.class,
            ErrorCode.INVALID_ARGUMENT,
            "Cannot use a value of java.util.Locale as a literal: expected a "
                + "Boolean, a number, String, Character, an enum, BigDecimal, BigInteger, "
                + "LocalDate, LocalDateTime, Instant, OffsetDateTime, ZonedDateTime, UUID, "
                + "byte[] or a List of those"),
        new BadInput(
            "decimal of too many digits",
            s -> s.employees().filter(col("salary").gt(new BigDecimal("1E-77"))),
            ClickFrameException.class,
            ErrorCode.INVALID_ARGUMENT,
            "Cannot use 1E-77 as a literal: ClickHouse decimals have at most 76 digits; "
                + "round it, or pass a double"),
        new BadInput(
            "date out of range",
            s -> s.employees().filter(col("hired").gt(LocalDate.of(1, 1, 1))),
            ClickFrameException.class,
            ErrorCode.INVALID_ARGUMENT,
            "Cannot use the date 0001-01-01 as a literal: ClickHouse dates go from "
                + "1900-01-01 to 2299-12-31"),
        new BadInput(
            "instant out of range",
            s -> s.messy().filter(col("at").gt(Instant.MAX)),
            ClickFrameException.class,
            ErrorCode.INVALID_ARGUMENT,
            "Cannot use the instant +1000000000-12-31T23:59:59.999999999Z as a literal: "
                + "ClickHouse date-times of this precision go from 1900-01-01T00:00:00Z to "
                + "2262-04-11T23:47:16.854775807Z"),
        new BadInput(
            "list with null",
            s -> s.messy().filter(col("nums").eq(Arrays.asList(1, null))),
            ClickFrameException.class,
            ErrorCode.INVALID_ARGUMENT,
            "Cannot use a list that holds null as a literal: filter the nulls out first"),
        new BadInput(
            "list of mixed values",
            s -> s.messy().filter(col("nums").eq(List.of(1, "x"))),
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "Cannot use nums = [1, 'x'] in filter() at HERE: Illegal types of arguments "
                + "(`Array(Int32)`, `Array(Variant(String, UInt8))`) of function `equals` (nums "
                + "Array(Int32))"),
        new BadInput(
            "no function's name",
            s -> s.employees().select(fn("now() --").as("x")),
            ClickFrameException.class,
            ErrorCode.INVALID_ARGUMENT,
            "Cannot call the function 'now() --': a function's name is letters, digits and "
                + "underscores"),
        new BadInput(
            "empty name",
            s -> s.employees().select(col("id").as("")),
            ClickFrameException.class,
            ErrorCode.INVALID_ARGUMENT,
            "Cannot give a column an empty name: expected some text"),
        new BadInput(
            "empty new name",
            s -> s.employees().rename("id", ""),
            ClickFrameException.class,
            ErrorCode.INVALID_ARGUMENT,
            "Cannot give a column an empty name: expected some text"));
  }
}
