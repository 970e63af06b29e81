package io.clickframe.testkit.cases;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.fn;

import io.clickframe.error.ErrorCode;
import io.clickframe.error.QueryException;
import io.clickframe.error.UnsupportedTypeException;
import java.util.List;

/** What only the run can find out. */
final class BadRuns {
  private BadRuns() {}

  static List<BadInput> all() {
    return List.of(
        new BadInput(
            "value that does not fit a cast",
            s -> s.messy().select(col("n").cast("Int8")),
            QueryException.class,
            ErrorCode.QUERY_FAILED,
            "The query failed: Value in column Int64 cannot be safely converted into type "
                + "Int8: while executing … (ClickHouse error 70 CANNOT_CONVERT_TYPE)"),
        new BadInput(
            "text that is no number",
            s -> s.employees().select(col("name").cast("Int32")),
            QueryException.class,
            ErrorCode.QUERY_FAILED,
            "The query failed: Cannot parse string 'Ada' as Int32: syntax error at begin "
                + "of string. Note: there are toInt32OrZero and toInt32OrNull functions, which "
                + "returns zero/NULL instead of throwing exception: while executing … "
                + "(ClickHouse error 6 CANNOT_PARSE_TEXT)"),
        new BadInput(
            "text that is no number in a column with NULL",
            s -> s.employees().select(fn("toNullable", col("name")).cast("Int32").as("n")),
            QueryException.class,
            ErrorCode.QUERY_FAILED,
            "The query failed: Cannot parse string 'Ada' as Int32: syntax error at begin "
                + "of string. Note: there are toInt32OrZero and toInt32OrNull functions, which "
                + "returns zero/NULL instead of throwing exception: while executing … "
                + "(ClickHouse error 6 CANNOT_PARSE_TEXT)"),
        new BadInput(
            "decimal with more digits than the cast keeps",
            s -> s.messy().select(col("d").cast("Decimal(15, 1)")),
            QueryException.class,
            ErrorCode.QUERY_FAILED,
            "The query failed: Cannot cast a value of Nullable(Decimal(15, 2)) to Decimal(15, 1): "
                + "round it to that before; tryCast gives NULL instead: while executing … "
                + "(ClickHouse error 395 FUNCTION_THROW_IF_VALUE_IS_NON_ZERO)"),
        new BadInput(
            "text that is no date",
            s ->
                s.numbers()
                    .select("concat('2024-13-0', toString(id % 7 + 1)) AS t")
                    .select(col("t").cast("Date")),
            QueryException.class,
            ErrorCode.QUERY_FAILED,
            "The query failed: Cannot cast a value of String to Date: expected text as "
                + "2024-12-31; tryCast gives NULL instead: while executing … "
                + "(ClickHouse error 395 FUNCTION_THROW_IF_VALUE_IS_NON_ZERO)"),
        new BadInput(
            "function that fails for a row",
            s -> s.numbers().select(fn("throwIf", col("id").eq(50)).as("x")),
            QueryException.class,
            ErrorCode.QUERY_FAILED,
            "The query failed: Value passed to 'throwIf' function is non-zero: while "
                + "executing … (ClickHouse error 395 FUNCTION_THROW_IF_VALUE_IS_NON_ZERO)"),
        new BadInput(
            "type without a java form",
            s -> s.numbers().select("CAST(initializeAggregation('sumState', id), 'Dynamic') AS x"),
            UnsupportedTypeException.class,
            ErrorCode.UNSUPPORTED,
            "Cannot read column 'x' (Dynamic): A state of an aggregate function inside of type "
                + "Dynamic cannot be read; finish it in the query with finalizeAggregation"));
  }
}
