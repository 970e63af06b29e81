package io.clickframe.testkit.cases;

import static io.clickframe.Expressions.coalesce;
import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.count;
import static io.clickframe.Expressions.fn;
import static io.clickframe.Expressions.grouping;
import static io.clickframe.Expressions.lit;
import static io.clickframe.Expressions.rank;

import io.clickframe.Window;
import java.util.List;

/** Subtotals, totals, and conditions on groups. */
final class GroupingCases {
  private static final String TWO_KEYS =
      "(SELECT id % 2 AS odd, id % 3 AS rest, id, val FROM {numbers})";

  private GroupingCases() {}

  static List<Case> all() {
    return List.of(
        Case.of(
                "rollup",
                s ->
                    s.numbers()
                        .select("id % 2 AS odd", "id % 3 AS rest", "val")
                        .rollup("odd", "rest")
                        .agg(col("val").sum().as("total"), count().as("n")),
                "SELECT toNullable(odd) AS odd, toNullable(rest) AS rest, toNullable(sum(val)) AS total,"
                    + " count() AS n FROM "
                    + TWO_KEYS
                    + " GROUP BY odd, rest UNION ALL SELECT odd, NULL, sum(val), count() FROM "
                    + TWO_KEYS
                    + " GROUP BY odd UNION ALL SELECT NULL, NULL, sum(val), count() FROM {numbers}")
            .withGolden(),
        Case.of(
                "cube of columns, told from NULL",
                s ->
                    s.employees()
                        .cube("dept", "boss")
                        .agg(
                            count().as("n"),
                            grouping("dept").as("all_depts"),
                            grouping(col("boss")).as("all_bosses")),
                "SELECT dept, boss, count() AS n, toUInt64(0) AS all_depts, toUInt64(0) AS all_bosses FROM"
                    + " {employees} GROUP BY dept, boss UNION ALL SELECT dept, NULL, count(), 0, 1 FROM"
                    + " {employees} GROUP BY dept UNION ALL SELECT NULL, boss, count(), 1, 0 FROM"
                    + " {employees} GROUP BY boss UNION ALL SELECT NULL, NULL, count(), 1, 1 FROM"
                    + " {employees}")
            .withGolden(),
        Case.of(
                "sets of keys, one of them in every set",
                s ->
                    s.numbers()
                        .select("id % 2 AS odd", "id % 3 AS rest", "val")
                        .groupingSets(List.of("odd", "rest"), List.of("rest"))
                        .agg(col("rest").sum().as("total"), grouping("rest").as("g")),
                "SELECT toNullable(q.odd) AS odd, toNullable(q.rest) AS rest, sum(q.rest) AS total,"
                    + " toUInt64(0) AS g FROM "
                    + TWO_KEYS
                    + " AS q GROUP BY q.odd, q.rest UNION ALL SELECT NULL, rest, sum(rest), 0 FROM "
                    + TWO_KEYS
                    + " GROUP BY rest")
            .withGolden(),
        Case.of(
                "totals of plain groups",
                s ->
                    s.numbers()
                        .groupBy("grp")
                        .withTotals()
                        .agg(col("val").max().as("high"), col("grp").sum().as("sum")),
                "SELECT toNullable(grp) AS grp, toNullable(max(val)) AS high, toNullable(sum(grp)) AS sum"
                    + " FROM {numbers} GROUP BY grp UNION ALL SELECT NULL, max(val), sum(grp) FROM"
                    + " {numbers}")
            .withGolden(),
        Case.of(
            "totals over nothing: one row",
            s ->
                s.numbers()
                    .filter("id < 0")
                    .groupBy("grp")
                    .withTotals()
                    .agg(col("val").sum().as("total"), count().as("n")),
            "SELECT CAST(NULL, 'Nullable(Int32)') AS grp, CAST(NULL, 'Nullable(Int64)') AS total,"
                + " toUInt64(0) AS n"),
        Case.of(
                "only the keys are read: the total row stays",
                s -> s.numbers().rollup("grp").agg(count().as("n")).select("grp"),
                "SELECT DISTINCT toNullable(grp) AS grp FROM {numbers} UNION ALL SELECT NULL")
            .withGolden(),
        Case.of(
            "only the keys are read, distinct, filtered, counted",
            s ->
                s.numbers()
                    .rollup("grp")
                    .agg(count().as("n"))
                    .select("grp")
                    .distinct()
                    .filter(col("grp").isNull())
                    .agg(count().as("n")),
            "SELECT toUInt64(1) AS n"),
        Case.of(
                "computed and constant keys",
                s ->
                    s.numbers()
                        .rollup(lit("all").as("all"), col("id").mod(3).as("rest"))
                        .agg(count().as("n"), col("id").mod(3).max().as("most")),
                "SELECT toNullable('all') AS all, toNullable(id % 3) AS rest, count() AS n, toNullable(max("
                    + "id % 3)) AS most FROM {numbers} GROUP BY rest UNION ALL SELECT 'all', NULL, 100, 2"
                    + " UNION ALL SELECT NULL, NULL, 100, 2")
            .withGolden(),
        Case.of(
                "steps after subtotals",
                s ->
                    s.numbers()
                        .rollup("grp")
                        .agg(col("val").sum().as("total"))
                        .assign(coalesce(col("grp").cast("String"), "total").as("grp"))
                        .filter("total > 700")
                        .sort(col("total").desc()),
                "SELECT * FROM (SELECT toString(grp) AS grp, toNullable(sum(val)) AS total FROM {numbers}"
                    + " GROUP BY grp UNION ALL SELECT 'total', sum(val) FROM {numbers}) WHERE total > 700"
                    + " ORDER BY total DESC")
            .inOrder()
            .withGolden(),
        Case.of(
            "windows over subtotals",
            s ->
                s.numbers()
                    .rollup("grp")
                    .agg(col("val").sum().as("total"))
                    .qualify(rank().over(Window.all().orderBy(col("total").desc())).eq(1)),
            "SELECT CAST(NULL, 'Nullable(Int32)') AS grp, toNullable(sum(val)) AS total FROM {numbers}"),
        Case.of(
            "keys of types without NULL have their default in subtotals",
            s -> s.messy().rollup("nums").agg(count().as("n"), grouping("nums").as("g")),
            "SELECT nums, count() AS n, toUInt64(0) AS g FROM {messy} GROUP BY nums UNION ALL SELECT [],"
                + " count(), 1 FROM {messy}"),
        Case.of(
                "having an aggregate that is no result",
                s ->
                    s.employees()
                        .groupBy("dept")
                        .having(count().ge(2).and(col("salary").max().gt(150)))
                        .agg(col("id").min().as("first")),
                "SELECT dept, min(id) AS first FROM {employees} GROUP BY dept HAVING count() >= 2 AND"
                    + " max(salary) > 150")
            .withGolden(),
        Case.of(
                "having keys and texts, twice",
                s ->
                    s.employees()
                        .groupBy("dept")
                        .having("dept IS NOT NULL")
                        .having("sum(salary) > 100")
                        .agg(count().as("n")),
                "SELECT dept, count() AS n FROM {employees} GROUP BY dept HAVING dept IS NOT NULL AND"
                    + " sum(salary) > 100")
            .withGolden(),
        Case.of(
                "having only the total",
                s ->
                    s.numbers()
                        .rollup("grp")
                        .having(grouping("grp").eq(1))
                        .agg(col("val").sum().as("total")),
                "SELECT CAST(NULL, 'Nullable(Int32)') AS grp, toNullable(sum(val)) AS total FROM {numbers}")
            .withGolden(),
        Case.of(
            "having without keys",
            s -> s.numbers().groupBy().having(count().gt(1000)).agg(count().as("n")),
            "SELECT toUInt64(1) AS n WHERE 0"),
        Case.of(
            "text over keys and aggregates of subtotals",
            s ->
                s.numbers()
                    .rollup("grp")
                    .agg("concat(toString(grp), ':', toString(max(val))) AS text"),
            "SELECT toNullable(grp) AS grp, toNullable(concat(toString(grp), ':', toString(max(val)))) AS"
                + " text FROM {numbers} GROUP BY grp UNION ALL SELECT NULL, NULL"),
        Case.of(
            "function of a key alone",
            s -> s.numbers().rollup("grp").agg(fn("toString", col("grp")).as("text")),
            "SELECT toNullable(grp) AS grp, toNullable(toString(grp)) AS text FROM {numbers} GROUP BY grp"
                + " UNION ALL SELECT NULL, NULL"));
  }
}
