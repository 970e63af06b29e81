package io.clickframe.testkit.cases;

import static io.clickframe.Expressions.agg;
import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.count;
import static io.clickframe.Expressions.grouping;
import static io.clickframe.testkit.cases.BadWindows.atTheCall;
import static io.clickframe.testkit.cases.BadWindows.refused;

import io.clickframe.error.ErrorCode;
import io.clickframe.error.InvalidExpressionException;
import java.util.List;

/** Aggregates and groups that have no meaning. */
final class BadAggregates {
  private BadAggregates() {}

  static List<BadInput> all() {
    return List.of(
        new BadInput(
            "cube over one column twice",
            s -> s.numbers().cube(col("grp").as("a"), col("grp")).agg(count().as("n")),
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "Cannot use grp AS a, grp in agg() at HERE: two of the keys of subtotals are the same;"
                + " group by one, and copy the column after agg(…)"),
        new BadInput(
            "median of dates",
            s -> s.messy().agg(col("day").median()),
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "Cannot use quantileExactInclusive(0.5)(day) in agg() at HERE: it lies between two"
                + " numbers, this is Nullable(Date32); cast it to a number"),
        refused(
            "first without an order",
            s -> s.employees().groupBy("dept").agg(col("name").first()),
            "Cannot use first(name) in agg() at HERE: which row is first or last goes by an order; add"
                + " .orderBy(…), or use anyValue()"),
        refused(
            "no aggregate of that name",
            s -> s.employees().agg(agg("upper").of(col("name")).as("x")),
            "Cannot use upper(name) in agg() at HERE: the engine has no aggregate function 'upper'"),
        refused(
            "merge of what is no state",
            s -> s.employees().agg(col("id").merge()),
            "Cannot use merge(id) in agg() at HERE: merge() finishes states, of a type"
                + " AggregateFunction(…), this is Int32"),
        refused(
            "filter of an aggregate by a number",
            s -> s.employees().agg(col("id").sum().filter(col("salary")).as("x")),
            "Cannot use salary in agg() at HERE: a truth value (Bool or UInt8) is needed, this is"
                + " Decimal(10, 2); compare it with something"),
        refused(
            "filter of an aggregate by an aggregate",
            s -> s.employees().agg(col("id").sum().filter(col("id").gt(col("id").avg())).as("x")),
            "Cannot use avg(id) in agg() at HERE: it is an aggregate inside an aggregate; compute the"
                + " inner one with agg(…) in a step before"),
        refused(
            "whether texts are true",
            s -> s.employees().agg(col("name").boolAnd().as("x")),
            "Cannot use name in agg() at HERE: a truth value (Bool or UInt8) is needed, this is String;"
                + " compare it with something"),
        refused(
            "grouping of what is no key",
            s -> s.employees().rollup("dept").agg(grouping(count()).as("x")),
            "Cannot use grouping(count()) in agg() at HERE: grouping() is of a key of the groups"),
        refused(
            "having a number",
            s -> s.employees().groupBy("dept").having(count()).agg(count().as("n")),
            "Cannot use count() in having() at HERE: a truth value (Bool or UInt8) is needed, this is"
                + " UInt64; compare it with something"),
        refused(
            "having a column that is no key",
            s -> s.employees().groupBy("dept").having("salary > 5").agg(count().as("n")),
            "Cannot use {salary > 5} in agg() at HERE: …"),
        atTheCall(
            "order of a sum",
            s -> s.employees().agg(col("id").sum().orderBy("name")),
            "Cannot call sum(id).orderBy(…): its result does not depend on the order of the rows"),
        atTheCall(
            "orders in two directions",
            s -> s.employees().agg(col("id").collect().orderBy("name", col("id").desc())),
            "Cannot call groupArray(id).orderBy(…): the engine sorts inside an aggregate in one"
                + " direction only"),
        atTheCall(
            "distinct rows",
            s -> s.employees().agg(count().distinct()),
            "Cannot call count().distinct(): it has no values; use col(\"name\").countDistinct()"),
        atTheCall(
            "level of a quantile",
            s -> s.employees().agg(col("id").quantile(95)),
            "Cannot call quantile(95.0): expected a level from 0 to 1"),
        atTheCall(
            "combinator with a method of its own",
            s -> s.employees().agg(col("id").sum().combinator("If")),
            "Cannot call sum(id).combinator(\"If\"): use filter(…)"),
        atTheCall(
            "combinator that injects",
            s -> s.employees().agg(col("id").sum().combinator("(1) --")),
            "Cannot call sum(id).combinator(\"(1) --\"): a combinator is a word such as Array or Map"),
        atTheCall(
            "aggregate whose name injects",
            s -> s.employees().agg(agg("sum(1) --").of(col("id"))),
            "Cannot call the function 'sum(1) --': a function's name is letters, digits and underscores"),
        atTheCall(
            "totals without keys",
            s -> s.employees().groupBy().withTotals().agg(count().as("n")),
            "Cannot call withTotals() without keys: expected groupBy(…) with a key; all rows are one"
                + " group"),
        atTheCall(
            "rollup of nothing",
            s -> s.employees().rollup().agg(count().as("n")),
            "Cannot call rollup() with nothing: name a column"),
        atTheCall(
            "the same set twice",
            s ->
                s.employees()
                    .groupingSets(List.of("dept", "boss"), List.of("boss", "dept"))
                    .agg(count().as("n")),
            "Cannot call groupingSets() with the set (boss, dept) twice: expected each set once, in any"
                + " order of its keys"),
        atTheCall(
            "sets without keys",
            s -> s.employees().groupingSets(List.of()).agg(count().as("n")),
            "Cannot call groupingSets() without keys: expected at least one set that names a column"),
        atTheCall(
            "cube of too many",
            s ->
                s.employees()
                    .cube("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k")
                    .agg(count().as("n")),
            "Cannot call cube() with 11 keys: expected at most 10, each doubles the number of sets; name"
                + " the sets you need with groupingSets(…)"));
  }
}
