package io.clickframe.testkit.cases;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.count;
import static io.clickframe.Expressions.lit;
import static io.clickframe.Expressions.ntile;
import static io.clickframe.Expressions.on;
import static io.clickframe.Expressions.rank;
import static io.clickframe.Expressions.rowNumber;

import io.clickframe.DataStore;
import io.clickframe.Window;
import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import io.clickframe.error.InvalidExpressionException;
import io.clickframe.error.UnknownColumnException;
import io.clickframe.testkit.data.Samples;
import java.util.List;
import java.util.function.Function;

/** Window functions that have no meaning, or no place. */
final class BadWindows {
  private static final Window BY_ID = Window.all().orderBy("id");

  private BadWindows() {}

  static List<BadInput> all() {
    return List.of(
        refused(
            "in a filter",
            s -> s.employees().filter(rowNumber().over(BY_ID).eq(1)),
            "Cannot use (row_number() OVER (ORDER BY id ASC) = 1) in filter() at HERE: a window"
                + " function sees rows that a condition would take away; use qualify(…), which keeps"
                + " rows by windows over all of them"),
        refused(
            "in a join's condition",
            s ->
                s.employees()
                    .join(s.departments(), on(rowNumber().over(Window.all()).eq(col("floor")))),
            "Cannot use (row_number() OVER () = floor) in join() at HERE: a window function sees rows"
                + " that a condition would take away; compute it with assign(…) in a step before"),
        refused(
            "among aggregates",
            s -> s.employees().groupBy("dept").agg(rank().over(BY_ID).as("place")),
            "Cannot use rank() OVER (ORDER BY id ASC) in agg() at HERE: a window function sees the"
                + " groups when there are some; write it after agg(…), in assign(…)"),
        refused(
            "inside an aggregate",
            s -> s.employees().agg(rowNumber().over(BY_ID).max().as("most")),
            "Cannot use max(row_number() OVER (ORDER BY id ASC)) in agg() at HERE: there is a window"
                + " function inside an aggregate; compute it with assign(…) in a step before"),
        refused(
            "inside a window function",
            s ->
                s.employees().assign(rank().over(Window.all().orderBy(rank().over(BY_ID))).as("x")),
            "Cannot use rank() OVER (ORDER BY rank() OVER (ORDER BY id ASC) ASC) in assign() at HERE:"
                + " there is a window function inside a window function; compute the inner one with"
                + " assign(…) in a step before"),
        refused(
            "aggregate inside an aggregate over a window",
            s -> s.employees().assign(col("id").sum().max().over(BY_ID).as("x")),
            "Cannot use sum(id) in assign() at HERE: it is an aggregate inside an aggregate; compute"
                + " the inner one with agg(…) in a step before"),
        refused(
            "without a name",
            s -> s.employees().assign(col("id").sum().over(BY_ID)),
            "Cannot use sum(id) OVER (ORDER BY id ASC) in assign() at HERE: its result needs a name: add"
                + " .as(\"name\")"),
        refused(
            "condition of qualify that is no truth value",
            s -> s.employees().qualify(rowNumber().over(BY_ID)),
            "Cannot use row_number() OVER (ORDER BY id ASC) in qualify() at HERE: a truth value (Bool or"
                + " UInt8) is needed, this is UInt64; compare it with something"),
        refused(
            "sum of text over a window",
            s -> s.employees().assign(col("name").sum().over(BY_ID).as("x")),
            "Cannot use sum(name) OVER (ORDER BY id ASC) in assign() at HERE: Illegal type String of"
                + " argument for aggregate function sum (id Int32, name String)"),
        refused(
            "distance of text",
            s ->
                s.employees()
                    .assign(count().over(Window.all().orderBy("name").range(-1, 0)).as("x")),
            "Cannot use count() OVER (ORDER BY name ASC RANGE BETWEEN 1 PRECEDING AND CURRENT ROW) in"
                + " assign() at HERE: the engine measures distances of numbers up to 64 bits, Date and"
                + " DateTime, this is String; cast it, or use rows(…)"),
        refused(
            "distance beside an open end of values that may be NULL",
            s ->
                s.employees()
                    .assign(
                        count()
                            .over(
                                Window.all()
                                    .orderBy(col("id").nullIf(3))
                                    .range(Window.UNBOUNDED_PRECEDING, 1))
                            .as("x")),
            "Cannot use count() OVER (ORDER BY nullIf(id, 3) ASC RANGE BETWEEN UNBOUNDED PRECEDING AND"
                + " 1 FOLLOWING) in assign() at HERE: a frame with a distance on one side and no end on"
                + " the other needs values that all have a distance, and Nullable(Int32) may be NULL;"
                + " cast it to a type that cannot, or use rows(…)"),
        new BadInput(
            "unknown column",
            s -> s.employees().assign(rank().over(Window.all().orderBy("salry")).as("x")),
            UnknownColumnException.class,
            ErrorCode.UNKNOWN_COLUMN,
            "Cannot find the column 'salry' in assign() at HERE. Did you mean 'salary'? Columns: id,"
                + " name, dept, boss, salary, bonus, hired."),
        atTheCall(
            "function without a window",
            s -> s.employees().assign(rowNumber()),
            "Cannot use row_number() without a window: add .over(window)"),
        atTheCall(
            "function without a window as an operand",
            s -> s.employees().filter(col("id").eq(col("id").lag())),
            "Cannot use lag(id, 1) without a window: add .over(window)"),
        atTheCall(
            "rank without an order",
            s -> s.employees().assign(rank().over(Window.partitionBy("dept")).as("x")),
            "Cannot call rank().over(PARTITION BY dept): it goes by the order of the rows; add"
                + " orderBy(…) to the window"),
        atTheCall(
            "lag with a frame",
            s -> s.employees().assign(col("id").lag().over(BY_ID.rows(-2, 0)).as("x")),
            "Cannot call lag(id, 1).over(ORDER BY id ASC ROWS BETWEEN 2 PRECEDING AND CURRENT ROW): it"
                + " always sees the whole partition; leave the window's frame out"),
        atTheCall(
            "negative lag",
            s -> s.employees().assign(col("id").lag(-1).over(BY_ID).as("x")),
            "Cannot call lag(-1): expected zero or more rows; lead() looks the other way"),
        atTheCall(
            "lag that ignores NULL",
            s -> s.employees().assign(col("id").lag().ignoreNulls().over(BY_ID).as("x")),
            "Cannot call lag(id, 1).ignoreNulls(): the engine leaves NULL out only for firstValue() and"
                + " lastValue()"),
        atTheCall(
            "no parts",
            s -> s.employees().assign(ntile(0).over(BY_ID).as("x")),
            "Cannot call ntile(0): expected one or more"),
        atTheCall(
            "frame that ends before it starts",
            s -> s.employees().assign(count().over(BY_ID.rows(1, -1)).as("x")),
            "Cannot have a window frame from 1 to -1: expected a start that is not after the end; what"
                + " comes before the row is negative"),
        atTheCall(
            "range without an order",
            s -> s.employees().assign(count().over(Window.all().range(-1, 0)).as("x")),
            "Cannot call count().over(RANGE BETWEEN 1 PRECEDING AND CURRENT ROW): a range is measured"
                + " along an order; add orderBy(…), or use rows(…)"),
        atTheCall(
            "distance along two keys",
            s ->
                s.employees()
                    .assign(count().over(Window.all().orderBy("id", "boss").range(-1, 0)).as("x")),
            "Cannot call count().over(ORDER BY id ASC, boss ASC RANGE BETWEEN 1 PRECEDING AND CURRENT"
                + " ROW): a distance is measured along one value; order by one, or use rows(…)"),
        atTheCall(
            "empty partition",
            s -> s.employees().assign(lit(1).sum().over(Window.partitionBy()).as("x")),
            "Cannot call partitionBy() with nothing: name a column"));
  }

  static BadInput refused(String name, Function<Samples, DataStore> chain, String message) {
    return new BadInput(
        name, chain, InvalidExpressionException.class, ErrorCode.INVALID_EXPRESSION, message);
  }

  static BadInput atTheCall(String name, Function<Samples, DataStore> chain, String message) {
    return new BadInput(
        name, chain, ClickFrameException.class, ErrorCode.INVALID_ARGUMENT, message);
  }
}
