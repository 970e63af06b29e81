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
            "TODO"),
        new BadInput(
            "text that is no number",
            s -> s.employees().select(col("name").cast("Int32")),
            QueryException.class,
            ErrorCode.QUERY_FAILED,
            "TODO"),
        new BadInput(
            "function that fails for a row",
            s -> s.numbers().select(fn("throwIf", col("id").eq(50)).as("x")),
            QueryException.class,
            ErrorCode.QUERY_FAILED,
            "TODO"),
        new BadInput(
            "type without a java form",
            s -> s.numbers().select("CAST(id, 'Dynamic') AS x"),
            UnsupportedTypeException.class,
            ErrorCode.UNSUPPORTED,
            "TODO"));
  }
}
