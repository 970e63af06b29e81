package io.clickframe.testkit.cases;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.lit;
import static io.clickframe.Selectors.text;

import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import io.clickframe.error.InvalidExpressionException;
import io.clickframe.error.UnknownColumnException;
import java.util.List;

/** Fillings that do not fit. */
final class BadFills {
  private BadFills() {}

  static List<BadInput> all() {
    return List.of(
        new BadInput(
            "null for NULL",
            s -> s.employees().fillNull(lit(null)),
            ClickFrameException.class,
            ErrorCode.INVALID_ARGUMENT,
            "Cannot call fillNull(null): expected a value to put in place of NULL"),
        new BadInput(
            "null for NULL or NaN",
            s -> s.employees().fillNa(lit(null), "bonus"),
            ClickFrameException.class,
            ErrorCode.INVALID_ARGUMENT,
            "Cannot call fillNa(null): expected a value to put in place of NULL"),
        new BadInput(
            "a number for a text column",
            s -> s.employees().fillNull(0, "boss", "dept"),
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "Cannot use 0 in fillNull() at HERE: the column 'dept' is Nullable(String), which takes"
                + " no Int32"),
        new BadInput(
            "a number for selected text columns",
            s -> s.employees().fillNull(0, text()),
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "Cannot use 0 in fillNull() at HERE: no column can take it; columns: name String, dept"
                + " Nullable(String)"),
        new BadInput(
            "a text where there is none",
            s -> s.employees().select("id", "bonus").fillNull("x"),
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "Cannot use 'x' in fillNull() at HERE: no column can take it; columns: id Int32, bonus"
                + " Nullable(Float64)"),
        new BadInput(
            "a fraction for integers of 64 bits",
            s -> s.messy().fillNull(0.5, "n"),
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "Cannot use coalesce(n, 0.5) in fillNull() at HERE: its values have no type in common"
                + " but Variant(Float64, Int64); cast them to one type"),
        new BadInput(
            "NaN of a column without",
            s -> s.employees().fillNaN(0, "boss"),
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "Cannot use 0 in fillNaN() at HERE: the column 'boss' is Nullable(Int32), which has no"
                + " NaN"),
        new BadInput(
            "a text for NaN",
            s -> s.employees().fillNaN("x", "bonus"),
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "Cannot use 'x' in fillNaN() at HERE: the column 'bonus' is Nullable(Float64), which"
                + " takes no String"),
        new BadInput(
            "an aggregate as the value",
            s -> s.employees().fillNull(col("bonus").avg(), "bonus"),
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "Cannot use avg(bonus) in fillNull() at HERE: it is an aggregate, which has one value"
                + " for many rows; use it in groupBy(…).agg(…)"),
        new BadInput(
            "unknown column to fill",
            s -> s.employees().fillNull(0, "bos"),
            UnknownColumnException.class,
            ErrorCode.UNKNOWN_COLUMN,
            "Cannot find the column 'bos' in fillNull() at HERE. Did you mean 'boss'? Columns: id,"
                + " name, dept, boss, salary, bonus, hired."),
        new BadInput(
            "unknown column to look at",
            s -> s.employees().dropNa("bonis"),
            UnknownColumnException.class,
            ErrorCode.UNKNOWN_COLUMN,
            "Cannot find the column 'bonis' in dropNa() at HERE. Did you mean 'bonus'? Columns: id,"
                + " name, dept, boss, salary, bonus, hired."));
  }
}
