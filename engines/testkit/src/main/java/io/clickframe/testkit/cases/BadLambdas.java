package io.clickframe.testkit.cases;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.fn;
import static io.clickframe.Expressions.lambda;

import io.clickframe.Expression;
import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import io.clickframe.error.InvalidExpressionException;
import io.clickframe.error.UnknownColumnException;
import java.util.ArrayList;
import java.util.List;

/** Lambdas that are no use where they are. */
final class BadLambdas {
  private BadLambdas() {}

  static List<BadInput> all() {
    return List.of(
        new BadInput(
            "a lambda as a value",
            s -> s.messy().assign(col("n").plus(lambda(x -> x.plus(1))).as("f")),
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "Cannot use x -> (x + 1) in assign() at HERE: a lambda is no value; give it to a"
                + " function that takes one, such as arr().map(…)"),
        new BadInput(
            "a lambda for a function that takes none",
            s -> s.messy().assign(fn("sqrt", lambda(x -> x.plus(1))).as("r")),
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "Cannot use sqrt(x -> x + 1) in assign() at HERE: Function sqrt can't have"
                + " lambda-expressions as arguments"),
        new BadInput(
            "a parameter outside of its lambda",
            s -> {
              List<Expression> escaped = new ArrayList<>();
              Expression mapped =
                  fn(
                      "arrayMap",
                      lambda(x -> {
                        escaped.add(x);
                        return x;
                      }),
                      col("nums"));
              return s.messy().select(mapped.as("a"), escaped.get(0).plus(1).as("b"));
            },
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "Cannot use x in select() at HERE: it is the parameter of a lambda and stands for"
                + " nothing outside of it"),
        new BadInput(
            "wrong types inside a lambda",
            s ->
                s.messy()
                    .assign(
                        fn("arrayMap", lambda(x -> fn("upper", x).plus(1)), col("tags")).as("r")),
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "Cannot use upper(x) + 1 in assign() at HERE: Illegal types String and UInt8"
                + " of arguments of function plus (x Nullable(String))"),
        new BadInput(
            "an unknown column inside a lambda",
            s ->
                s.messy()
                    .assign(fn("arrayMap", lambda(x -> x.plus(col("idd"))), col("nums")).as("r")),
            UnknownColumnException.class,
            ErrorCode.UNKNOWN_COLUMN,
            "Cannot find the column 'idd' in assign() at HERE. Did you mean 'id'? Columns: …"),
        new BadInput(
            "a number compared with text inside a lambda",
            s -> s.messy().filter(fn("arrayExists", lambda(x -> x.eq("1")), col("nums"))),
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "Cannot use a comparison of x with '1' in filter() at HERE: one is Int32, the other is"
                + " text; compare with a number, or cast one side"),
        new BadInput(
            "two parameters for one array",
            s -> s.messy().assign(fn("arrayMap", lambda((x, y) -> x.plus(y)), col("nums")).as("r")),
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "Cannot use arrayMap((x, y) -> x + y, nums) in assign() at HERE: First argument for"
                + " this overload of arrayMap must be a function with 1 arguments, found"
                + " Function((?, ?) -> ?) instead (nums Array(Int32))"),
        new BadInput(
            "a lambda over no array",
            s -> s.messy().assign(fn("arrayMap", lambda(x -> x.plus(1)), col("n")).as("r")),
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "Cannot use arrayMap(x -> x + 1, n) in assign() at HERE: Argument 2 of function"
                + " arrayMap must be Array. Found Nullable(Int64) instead (n Nullable(Int64))"),
        new BadInput(
            "an aggregate of an element",
            s -> s.messy().assign(fn("arrayMap", lambda(x -> x.sum()), col("nums")).as("r")),
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "Cannot use sum(x) in assign() at HERE: it is an aggregate, which has one value for"
                + " many rows; use it in groupBy(…).agg(…)"),
        new BadInput(
            "an aggregate of an element, over groups",
            s ->
                s.messy()
                    .groupBy("nums")
                    .agg(fn("arrayMap", lambda(x -> x.sum()), col("nums")).as("r")),
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "Cannot use x in agg() at HERE: it is the parameter of a lambda and stands for nothing"
                + " outside of it"),
        new BadInput(
            "a fold whose type never settles",
            s ->
                s.messy()
                    .assign(
                        fn("arrayFold", lambda((list, x) -> fn("array", list)), col("nums"), 0)
                            .as("r")),
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "Cannot use arrayFold((x, y) -> array(x), nums, 0) in assign() at HERE: the lambda"
                + " makes Array(Int32) of Int32 and Array(Array(Int32)) of that; cast its result,"
                + " so that each step gives the same type"),
        new BadInput(
            "a function of text on a number",
            s -> s.messy().assign(col("n").str().upper().as("r")),
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "Cannot use upperUTF8(n) in assign() at HERE: Illegal type Int64 of argument of function"
                + " upperUTF8 (n Nullable(Int64))"),
        new BadInput(
            "a function of dates on text, inside a lambda",
            s -> s.messy().assign(col("tags").arr().map(x -> x.dt().year()).as("r")),
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "Cannot use toYear(x) in assign() at HERE: …"),
        new BadInput(
            "a function of arrays on a map",
            s -> s.messy().assign(col("attrs").arr().sort().as("r")),
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "Cannot use arraySort(attrs) in assign() at HERE: …"),
        new BadInput(
            "position 0",
            s -> s.messy().assign(col("nums").arr().get(0).as("r")),
            ClickFrameException.class,
            ErrorCode.INVALID_ARGUMENT,
            "Cannot call get(…): there is no position 0; the first is 1, the last -1"),
        new BadInput(
            "a negative length",
            s -> s.messy().assign(col("name").str().left(-1).as("r")),
            ClickFrameException.class,
            ErrorCode.INVALID_ARGUMENT,
            "Cannot call left(…): the number -1 is negative; give 0 or more"),
        new BadInput(
            "an empty pattern",
            s -> s.messy().filter(col("name").str().regex("").matches()),
            ClickFrameException.class,
            ErrorCode.INVALID_ARGUMENT,
            "Cannot call regex(…): the pattern is empty; give at least one character"),
        new BadInput(
            "no path",
            s -> s.messy().filter(col("name").json().has()),
            ClickFrameException.class,
            ErrorCode.INVALID_ARGUMENT,
            "Cannot call has(…): there is no path; give at least one"),
        new BadInput(
            "a lambda that returns null",
            s -> s.messy().assign(fn("arrayMap", lambda(x -> null), col("nums")).as("r")),
            ClickFrameException.class,
            ErrorCode.INVALID_ARGUMENT,
            "Cannot use a lambda that returned null: return an expression or a constant; lit(null)"
                + " is NULL"));
  }
}
