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
            "TODO"),
        new BadInput(
            "nothing to select",
            s -> s.employees().select(),
            ClickFrameException.class,
            ErrorCode.INVALID_ARGUMENT,
            "TODO"),
        new BadInput(
            "nothing to drop",
            s -> s.employees().drop(),
            ClickFrameException.class,
            ErrorCode.INVALID_ARGUMENT,
            "TODO"),
        new BadInput(
            "negative limit",
            s -> s.employees().limit(-1),
            ClickFrameException.class,
            ErrorCode.INVALID_ARGUMENT,
            "TODO"),
        new BadInput(
            "negative offset",
            s -> s.employees().offset(-1),
            ClickFrameException.class,
            ErrorCode.INVALID_ARGUMENT,
            "TODO"),
        new BadInput(
            "null in a list of values",
            s -> s.employees().filter(col("id").in(1, null)),
            ClickFrameException.class,
            ErrorCode.INVALID_ARGUMENT,
            "TODO"),
        new BadInput(
            "item of a wrong class",
            s -> s.employees().select(1),
            ClickFrameException.class,
            ErrorCode.INVALID_ARGUMENT,
            "TODO"),
        new BadInput(
            "literal of a wrong class",
            s -> s.employees().filter(col("id").eq(new StringBuilder("x"))),
            ClickFrameException.class,
            ErrorCode.INVALID_ARGUMENT,
            "TODO"),
        new BadInput(
            "decimal of too many digits",
            s -> s.employees().filter(col("salary").gt(new BigDecimal("1E-77"))),
            ClickFrameException.class,
            ErrorCode.INVALID_ARGUMENT,
            "TODO"),
        new BadInput(
            "date out of range",
            s -> s.employees().filter(col("hired").gt(LocalDate.of(1, 1, 1))),
            ClickFrameException.class,
            ErrorCode.INVALID_ARGUMENT,
            "TODO"),
        new BadInput(
            "instant out of range",
            s -> s.messy().filter(col("at").gt(Instant.MAX)),
            ClickFrameException.class,
            ErrorCode.INVALID_ARGUMENT,
            "TODO"),
        new BadInput(
            "list with null",
            s -> s.messy().filter(col("nums").eq(Arrays.asList(1, null))),
            ClickFrameException.class,
            ErrorCode.INVALID_ARGUMENT,
            "TODO"),
        new BadInput(
            "list of mixed values",
            s -> s.messy().filter(col("nums").eq(List.of(1, "x"))),
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "TODO"),
        new BadInput(
            "no function's name",
            s -> s.employees().select(fn("now() --").as("x")),
            ClickFrameException.class,
            ErrorCode.INVALID_ARGUMENT,
            "TODO"),
        new BadInput(
            "empty name",
            s -> s.employees().select(col("id").as("")),
            ClickFrameException.class,
            ErrorCode.INVALID_ARGUMENT,
            "TODO"),
        new BadInput(
            "empty new name",
            s -> s.employees().rename("id", ""),
            ClickFrameException.class,
            ErrorCode.INVALID_ARGUMENT,
            "TODO"));
  }
}
