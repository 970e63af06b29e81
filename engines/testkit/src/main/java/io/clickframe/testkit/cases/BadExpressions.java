package io.clickframe.testkit.cases;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.fn;
import static io.clickframe.Expressions.on;
import static io.clickframe.Expressions.when;

import io.clickframe.JoinType;
import io.clickframe.error.ErrorCode;
import io.clickframe.error.InvalidExpressionException;
import java.util.List;

/** Expressions that have no type, or no place. */
final class BadExpressions {
  private BadExpressions() {}

  static List<BadInput> all() {
    return List.of(
        new BadInput(
            "text compared with a number",
            s -> s.employees().filter(col("salary").gt("abc")),
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "TODO"),
        new BadInput(
            "sum of text",
            s -> s.employees().groupBy("dept").agg(col("name").sum()),
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "TODO"),
        new BadInput(
            "text plus a number",
            s -> s.employees().assign(col("name").plus(1).as("x")),
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "TODO"),
        new BadInput(
            "filter by a number",
            s -> s.employees().filter(col("salary")),
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "TODO"),
        new BadInput(
            "filter by text",
            s -> s.employees().filter("name"),
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "TODO"),
        new BadInput(
            "unknown function",
            s -> s.employees().select(fn("uper", col("name")).as("x")),
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "TODO"),
        new BadInput(
            "function with too few arguments",
            s -> s.employees().select(fn("substring", col("name")).as("x")),
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "TODO"),
        new BadInput(
            "unknown type in a cast",
            s -> s.employees().select(col("id").cast("Int99")),
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "TODO"),
        new BadInput(
            "cast that injects",
            s -> s.employees().select(col("id").cast("Int64') FROM x --")),
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "TODO"),
        new BadInput(
            "expression without a name",
            s -> s.employees().select(col("id").plus(1)),
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "TODO"),
        new BadInput(
            "sql text without a name",
            s -> s.employees().select("id + 1"),
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "TODO"),
        new BadInput(
            "aggregate in a filter",
            s -> s.employees().filter(col("salary").sum().gt(1)),
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "TODO"),
        new BadInput(
            "aggregate in a filter as text",
            s -> s.employees().filter("sum(salary) > 1"),
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "TODO"),
        new BadInput(
            "aggregate function by name in assign",
            s -> s.employees().assign(fn("max", col("id")).as("m")),
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "TODO"),
        new BadInput(
            "aggregate of an aggregate",
            s -> s.employees().agg(col("id").sum().sum().as("x")),
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "TODO"),
        new BadInput(
            "column beside an aggregate",
            s -> s.employees().groupBy("dept").agg(col("salary").sum().as("x"), col("name")),
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "TODO"),
        new BadInput(
            "column inside an aggregate expression",
            s -> s.employees().groupBy("dept").agg(col("id").sum().plus(col("boss")).as("x")),
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "TODO"),
        new BadInput(
            "column beside an aggregate in text",
            s -> s.employees().groupBy("dept").agg("sum(id) + boss AS x"),
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "TODO"),
        new BadInput(
            "choice without a common type",
            s -> s.employees().select(when("id > 1").then(1).otherwise("a").as("x")),
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "TODO"),
        new BadInput(
            "window in a filter",
            s -> s.employees().filter("row_number() OVER (ORDER BY id) = 1"),
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "TODO"),
        new BadInput(
            "drop of everything",
            s -> s.numbers().drop("id", "grp", "val", "label", "ratio"),
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "TODO"),
        new BadInput(
            "keys of types that do not compare",
            s -> s.employees().join(s.departments().select(col("title").as("id")), on("id")),
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "TODO"),
        new BadInput(
            "left join without a key",
            s -> s.employees().join(s.projects(), on(col("id").lt(col("who"))), JoinType.LEFT),
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "TODO"),
        new BadInput(
            "union of different columns",
            s -> s.employees().union(s.departments()),
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "TODO"),
        new BadInput(
            "union of types that do not mix",
            s -> s.numbers().select(col("id")).union(s.departments().select(col("title").as("id"))),
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "TODO"));
  }
}
