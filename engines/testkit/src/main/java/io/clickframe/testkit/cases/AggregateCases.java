package io.clickframe.testkit.cases;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.count;
import static io.clickframe.Expressions.fn;
import static io.clickframe.Expressions.lit;
import static io.clickframe.Expressions.sql;
import static io.clickframe.Expressions.when;

import io.clickframe.DataStore;
import java.util.List;

/** Groups and what is computed of them. */
final class AggregateCases {
  private AggregateCases() {}

  static List<Case> all() {
    return List.of(
        Case.of(
            "constants as arguments keep their type",
            s ->
                s.numbers()
                    .groupBy("grp")
                    .agg(lit(5_000_000_000L).sum().as("total"), lit(0).max().as("zero")),
            "SELECT grp, sum(toInt64(5000000000)) AS total, max(toInt32(0)) AS zero"
                + " FROM {numbers} GROUP BY grp"),
        Case.of(
            "condition that compares a column with itself, or something else",
            s ->
                s.numbers()
                    .groupBy("grp")
                    .agg(
                        col("val").gt(col("val")).or(col("ratio").isNull()).max().as("missing"),
                        col("val").ge(col("val")).and(col("ratio").isNull()).count().as("rows")),
            "SELECT grp, max(val > val OR ratio IS NULL) AS missing,"
                + " count(val >= val AND ratio IS NULL) AS rows FROM {numbers} GROUP BY grp"),
        Case.of(
                "every aggregate",
                s ->
                    s.employees()
                        .groupBy("dept")
                        .agg(
                            count().as("rows"),
                            col("bonus").count().as("known"),
                            col("salary").sum().as("total"),
                            col("salary").min().as("low"),
                            col("salary").max().as("high"),
                            col("name").countDistinct().as("names"),
                            col("id").avg().as("mean"),
                            col("id").median().as("middle"),
                            col("id").stddev().as("spread")),
                "SELECT dept, count() AS rows, count(bonus) AS known, sum(salary) AS total,"
                    + " min(salary) AS low, max(salary) AS high, uniqExact(name) AS names, avg(id)"
                    + " AS mean, quantileExactInclusive(0.5)(id) AS middle, stddevSamp(id) AS spread"
                    + " FROM {employees} GROUP BY dept")
            .withGolden(),
        Case.of(
            "NULL is a key",
            s -> s.employees().groupBy("dept").agg(count().as("n")).filter(col("dept").isNull()),
            "SELECT CAST(NULL, 'Nullable(String)') AS dept, toUInt64(2) AS n"),
        Case.of(
            "NaN is one key",
            s -> s.messy().groupBy("f").agg(count().as("n")),
            "SELECT f, count() AS n FROM {messy} GROUP BY f"),
        Case.of(
            "several keys",
            s -> s.employees().groupBy("dept", col("boss")).agg(col("id").max()),
            "SELECT dept, boss, max(id) AS id FROM {employees} GROUP BY dept, boss"),
        Case.of(
            "aggregate of one column keeps its name",
            s -> s.employees().groupBy("dept").agg(col("salary").sum(), col("bonus").max()),
            "SELECT dept, sum(salary) AS salary, max(bonus) AS bonus FROM {employees} GROUP BY dept"),
        Case.of(
                "named like its argument, then filtered",
                s -> s.numbers().groupBy("grp").agg(col("val").sum().as("val")).filter("val > 700"),
                "SELECT grp, v AS val FROM (SELECT grp, sum(val) AS v FROM {numbers} GROUP BY grp)"
                    + " WHERE v > 700")
            .withGolden(),
        Case.of(
            "named like another argument",
            s ->
                s.numbers()
                    .groupBy("grp")
                    .agg(col("val").sum().as("id"), col("id").sum().as("val")),
            "SELECT grp, a AS id, b AS val FROM (SELECT grp, sum(val) AS a, sum(id) AS b FROM"
                + " {numbers} GROUP BY grp)"),
        Case.of(
            "named like the key's column",
            s ->
                s.numbers()
                    .groupBy(col("grp").plus(1).as("val"))
                    .agg(col("val").sum().as("total"), col("val").max().as("grp")),
            "SELECT k AS val, total, m AS grp FROM (SELECT grp + 1 AS k, sum(val) AS total, max(val)"
                + " AS m FROM {numbers} GROUP BY k)"),
        Case.of(
                "by a computed key",
                s ->
                    s.employees()
                        .groupBy(fn("toYear", col("hired")).as("year"))
                        .agg(count().as("n")),
                "SELECT toYear(hired) AS year, count() AS n FROM {employees} GROUP BY year")
            .withGolden(),
        Case.of(
                "by sql text",
                s -> s.numbers().groupBy("val % 3 AS rest").agg("max(val) - min(val) AS spread"),
                "SELECT val % 3 AS rest, max(val) - min(val) AS spread FROM {numbers} GROUP BY"
                    + " val % 3")
            .withGolden(),
        Case.of(
            "by a constant",
            s -> s.numbers().groupBy(lit("all").as("key")).agg(count().as("n")),
            "SELECT 'all' AS key, count() AS n FROM {numbers}"),
        Case.of(
            "by a constant over nothing: no group",
            s -> s.numbers().filter("id < 0").groupBy(lit("all").as("k")).agg(count().as("n")),
            "SELECT 'all' AS k, toUInt64(1) AS n WHERE 0"),
        Case.of(
            "by a number, which is no position",
            s -> s.numbers().groupBy(lit(2).as("two")).agg(col("id").sum().as("total")),
            "SELECT toInt32(2) AS two, sum(id) AS total FROM {numbers}"),
        Case.of(
            "by a case",
            s ->
                s.numbers()
                    .groupBy(when(col("val").gt(50)).then("big").otherwise("small").as("size"))
                    .agg(count().as("n")),
            "SELECT if(val > 50, 'big', 'small') AS size, count() AS n FROM {numbers} GROUP BY size"),
        Case.of(
            "keys only",
            s -> s.numbers().groupBy("grp").agg(count().as("n")).select("grp"),
            "SELECT DISTINCT grp FROM {numbers}"),
        Case.of(
                "global",
                s -> s.numbers().agg(count().as("n"), col("val").sum().as("total")),
                "SELECT count() AS n, sumOrNull(val) AS total FROM {numbers}")
            .withGolden(),
        Case.of(
            "global over nothing: counts are zero, the rest NULL",
            s ->
                s.numbers()
                    .filter("id < 0")
                    .agg(
                        count().as("n"),
                        col("val").count().as("k"),
                        col("val").countDistinct().as("d"),
                        col("val").sum().as("s"),
                        col("val").avg().as("a"),
                        col("val").min().as("lo"),
                        col("label").max().as("hi"),
                        col("val").median().as("m")),
            "SELECT toUInt64(0) AS n, toUInt64(0) AS k, toUInt64(0) AS d, CAST(NULL,"
                + " 'Nullable(Int64)') AS s, CAST(NULL, 'Nullable(Float64)') AS a, CAST(NULL,"
                + " 'Nullable(Int32)') AS lo, CAST(NULL, 'Nullable(String)') AS hi, CAST(NULL,"
                + " 'Nullable(Float64)') AS m"),
        Case.of(
            "groups of nothing are no groups",
            s -> s.numbers().filter("id < 0").groupBy("grp").agg(count().as("n")),
            "SELECT grp, count() AS n FROM {numbers} WHERE 0 GROUP BY grp"),
        Case.of(
            "sum of only NULL is NULL",
            s -> s.numbers().filter("ratio IS NULL").groupBy("grp").agg(col("ratio").sum()),
            "SELECT DISTINCT grp, CAST(NULL, 'Nullable(Float64)') AS ratio FROM {numbers} WHERE id %"
                + " 10 = 3"),
        Case.of(
                "expression of aggregates",
                s ->
                    s.numbers()
                        .groupBy("grp")
                        .agg(col("val").max().minus(col("val").min()).plus(count()).as("x")),
                "SELECT grp, max(val) - min(val) + count() AS x FROM {numbers} GROUP BY grp")
            .withGolden(),
        Case.of(
            "aggregate and key in one expression",
            s -> s.numbers().groupBy("grp").agg(col("val").sum().times(col("grp")).as("x")),
            "SELECT grp, sum(val) * grp AS x FROM {numbers} GROUP BY grp"),
        Case.of(
            "aggregate of an expression",
            s -> s.numbers().groupBy("grp").agg(col("val").times(col("id")).sum().as("x")),
            "SELECT grp, sum(val * id) AS x FROM {numbers} GROUP BY grp"),
        Case.of(
            "the same aggregate twice",
            s -> s.numbers().groupBy("grp").agg(col("val").sum().as("a"), col("val").sum().as("b")),
            "SELECT grp, sum(val) AS a, sum(val) AS b FROM {numbers} GROUP BY grp"),
        Case.of(
            "aggregate function by name",
            s ->
                s.numbers()
                    .groupBy("grp")
                    .agg(
                        fn("corr", col("val"), col("id")).as("c"),
                        fn("sumIf", col("val"), col("id").gt(50)).as("late")),
            "SELECT grp, corr(val, id) AS c, sumIf(val, id > 50) AS late FROM {numbers} GROUP BY"
                + " grp"),
        Case.of(
            "aggregate with parameters in sql text",
            s -> s.numbers().groupBy("grp").agg("quantileExact(0.9)(val) AS q"),
            "SELECT grp, quantileExact(0.9)(val) AS q FROM {numbers} GROUP BY grp"),
        Case.of(
            "sql text with key and aggregate",
            s -> s.numbers().groupBy("grp").agg(sql("grp * 1000 + max(val) AS x")),
            "SELECT grp, grp * 1000 + max(val) AS x FROM {numbers} GROUP BY grp"),
        Case.of(
            "sql text with a filter inside",
            s -> s.employees().groupBy("dept").agg("countIf(salary > 100) AS rich"),
            "SELECT dept, sum(toUInt64(salary > 100)) AS rich FROM {employees} GROUP BY dept"),
        Case.of(
            "array of a group",
            s ->
                s.numbers()
                    .groupBy("grp")
                    .agg(fn("arraySort", fn("groupArray", col("val"))).as("v")),
            "SELECT grp, arraySort(groupArray(val)) AS v FROM {numbers} GROUP BY grp"),
        Case.of(
            "aggregate of columns of the store",
            s -> {
              DataStore numbers = s.numbers();
              return numbers.groupBy(numbers.col("grp")).agg(numbers.col("val").sum());
            },
            "SELECT grp, sum(val) AS val FROM {numbers} GROUP BY grp"),
        Case.of(
                "filter before and after",
                s ->
                    s.employees()
                        .filter("salary >= 90")
                        .groupBy("dept")
                        .agg(count().as("n"), col("salary").sum().as("total"))
                        .filter(col("n").gt(1).and("total > 300")),
                "SELECT dept, count() AS n, sum(salary) AS total FROM {employees} WHERE salary >= 90"
                    + " GROUP BY dept HAVING count() > 1 AND sum(salary) > 300")
            .withGolden(),
        Case.of(
                "aggregate of an aggregate",
                s ->
                    s.numbers()
                        .groupBy("grp", "val % 2 AS odd")
                        .agg(count().as("n"))
                        .groupBy("odd")
                        .agg(col("n").max().as("n"), col("grp").countDistinct().as("groups")),
                "SELECT odd, max(c) AS n, count() AS groups FROM (SELECT grp, val % 2 AS odd,"
                    + " count() AS c FROM {numbers} GROUP BY grp, odd) GROUP BY odd")
            .withGolden(),
        Case.of(
            "global aggregate of groups",
            s -> s.employees().groupBy("dept").agg(count().as("n")).agg(col("n").sum().as("all")),
            "SELECT CAST(10, 'Nullable(UInt64)') AS all"),
        Case.of(
            "number of groups",
            s -> s.employees().groupBy("dept").agg(count().as("n")).agg(count().as("groups")),
            "SELECT toUInt64(5) AS groups"));
  }
}
