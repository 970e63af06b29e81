package io.clickframe.testkit.cases;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.fn;
import static io.clickframe.Expressions.on;
import static io.clickframe.Expressions.when;

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
            "Cannot use salary > 'abc' in filter() at HERE: Cannot convert string 'abc' to "
                + "type Decimal(10, 2) (salary Decimal(10, 2))"),
        new BadInput(
            "sum of text",
            s -> s.employees().groupBy("dept").agg(col("name").sum()),
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "Cannot use sum(name) in agg() at HERE: Illegal type String of argument for "
                + "aggregate function sum"),
        new BadInput(
            "text plus a number",
            s -> s.employees().assign(col("name").plus(1).as("x")),
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "Cannot use name + 1 in assign() at HERE: Illegal types String and UInt8 of "
                + "arguments of function plus (name String)"),
        new BadInput(
            "filter by a number",
            s -> s.employees().filter(col("salary")),
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "Cannot use salary in filter() at HERE: a truth value (Bool or UInt8) is "
                + "needed, this is Decimal(10, 2); compare it with something"),
        new BadInput(
            "filter by text",
            s -> s.employees().filter("name"),
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "Cannot use name in filter() at HERE: a truth value (Bool or UInt8) is "
                + "needed, this is String; compare it with something"),
        new BadInput(
            "unknown function",
            s -> s.employees().select(fn("uper", col("name")).as("x")),
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "Cannot use uper(name) in select() at HERE: Function with name `uper` does not "
                + "exist. Maybe you meant: … (name String)"),
        new BadInput(
            "function with too few arguments",
            s -> s.employees().select(fn("substring", col("name")).as("x")),
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "Cannot use substring(name) in select() at HERE: it does not parse; check how "
                + "many arguments its functions take (name String)"),
        new BadInput(
            "unknown type in a cast",
            s -> s.employees().select(col("id").cast("Int99")),
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "Cannot use accurateCast(id, 'Int99') in select() at HERE: Unknown data type "
                + "family: Int99. Maybe you meant: … (id Int32)"),
        new BadInput(
            "cast that injects",
            s -> s.employees().select(col("id").cast("Int64') FROM x --")),
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "Cannot use accurateCast(id, 'Int64\\') FROM x --') in select() at HERE: "
                + "Single quoted string is not closed: Syntax error (data type): failed at "
                + "position 6 (') FROM x --): ') FROM x --. (id Int32)"),
        new BadInput(
            "expression without a name",
            s -> s.employees().select(col("id").plus(1)),
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "Cannot use (id + 1) in select() at HERE: its result needs a name: add "
                + ".as(\"name\")"),
        new BadInput(
            "sql text without a name",
            s -> s.employees().select("id + 1"),
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "Cannot use {id + 1} in select() at HERE: its result needs a name: end the "
                + "text in AS name"),
        new BadInput(
            "aggregate in a filter",
            s -> s.employees().filter(col("salary").sum().gt(1)),
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "Cannot use sum(salary) in filter() at HERE: it is an aggregate, which has one "
                + "value for many rows; use it in groupBy(…).agg(…)"),
        new BadInput(
            "aggregate in a filter as text",
            s -> s.employees().filter("sum(salary) > 1"),
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "Cannot use {sum(salary) > 1} in filter() at HERE: it is an aggregate, which "
                + "has one value for many rows; use it in groupBy(…).agg(…)"),
        new BadInput(
            "aggregate function by name in assign",
            s -> s.employees().assign(fn("max", col("id")).as("m")),
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "Cannot use max(id) in assign() at HERE: it is an aggregate, which has one "
                + "value for many rows; use it in groupBy(…).agg(…)"),
        new BadInput(
            "aggregate of an aggregate",
            s -> s.employees().agg(col("id").sum().sum().as("x")),
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "Cannot use sum(id) in agg() at HERE: it is an aggregate inside an aggregate; "
                + "compute the inner one with agg(…) in a step before"),
        new BadInput(
            "column beside an aggregate",
            s -> s.employees().groupBy("dept").agg(col("salary").sum().as("x"), col("name")),
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "Cannot use name in agg() at HERE: it is neither a key of the group nor inside "
                + "an aggregate; add it to groupBy(…), or take one value of it: fn(\"any\", "
                + "col(\"name\"))"),
        new BadInput(
            "column inside an aggregate expression",
            s -> s.employees().groupBy("dept").agg(col("id").sum().plus(col("boss")).as("x")),
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "Cannot use boss in agg() at HERE: it is neither a key of the group nor inside "
                + "an aggregate; add it to groupBy(…), or take one value of it: fn(\"any\", "
                + "col(\"boss\"))"),
        new BadInput(
            "column beside an aggregate in text",
            s -> s.employees().groupBy("dept").agg("sum(id) + boss AS x"),
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "Cannot use {sum(id) + boss AS x} in agg() at HERE: Column 'boss' is not under "
                + "aggregate function and not in GROUP BY keys"),
        new BadInput(
            "choice without a common type",
            s -> s.employees().select(when("id > 1").then(1).otherwise("a").as("x")),
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "Cannot use CASE WHEN id > 1 THEN toInt32(1) ELSE 'a' END in select() at HERE: "
                + "its values have no type in common but Variant(Int32, String); cast them to "
                + "one type"),
        new BadInput(
            "window in a filter",
            s -> s.employees().filter("row_number() OVER (ORDER BY id) = 1"),
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "Cannot use {row_number() OVER (ORDER BY id) = 1} in filter() at HERE: a "
                + "window function sees rows that a condition would take away; use "
                + "qualify(…), which keeps rows by windows over all of them"),
        new BadInput(
            "drop of everything",
            s -> s.numbers().drop("id", "grp", "val", "label", "ratio"),
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "Cannot use drop of every column in drop() at HERE: at least one has to stay"),
        new BadInput(
            "keys of types that do not compare",
            s -> s.employees().join(s.departments().select(col("title").as("id")), on("id")),
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "Cannot use the key 'id' in join() at HERE: it is Int32 on one side and "
                + "Nullable(String) on the other, which cannot be compared; cast one side first: "
                + "assign(col(…).cast(\"Int32\"))"),
        new BadInput(
            "union of different columns",
            s -> s.employees().union(s.departments()),
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "Cannot use stores with different columns in union() at HERE: an input lacks "
                + "[bonus, boss, hired, id, name, salary]; an input has [floor, title] that the "
                + "first lacks; select or rename so that they are the same"),
        new BadInput(
            "union of types that do not mix",
            s -> s.numbers().select(col("id")).union(s.departments().select(col("title").as("id"))),
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "Cannot use the column 'id' in union() at HERE: it is Int64 in one input and "
                + "Nullable(String) in another, and no type holds both; cast one: "
                + "assign(col(\"id\").cast(\"String\"))"));
  }
}
