package io.clickframe.testkit.cases;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.count;
import static io.clickframe.Expressions.lit;
import static io.clickframe.Expressions.on;

import io.clickframe.DataStore;
import io.clickframe.JoinType;
import io.clickframe.testkit.data.Samples;
import java.util.List;

/** Columns that no later step reads: they go, but the rows they make stay. */
final class UnreadCases {
  private UnreadCases() {}

  static List<Case> all() {
    return List.of(
        Case.of(
                "an aggregate that makes one row of all",
                s ->
                    s.numbers()
                        .agg(count().as("n"), col("val").sum().as("total"))
                        .assign(lit("k").as("k"))
                        .filter("n > 10")
                        .limit(1)
                        .filter("k = 'k'")
                        .select("k"),
                "SELECT 'k' AS k")
            .withGolden(),
        Case.of(
            "an aggregate that makes one row of none",
            s -> s.numbers().filter("id < 0").agg(count().as("n")).limit(1).agg(count().as("rows")),
            "SELECT toUInt64(1) AS rows"),
        Case.of(
            "a key and all aggregates of groups",
            s ->
                s.numbers()
                    .groupBy("grp", "id % 2 AS odd")
                    .agg(count().as("n"), col("val").max().as("high"))
                    .limit(1000)
                    .groupBy("odd")
                    .agg(count().as("groups")),
            "SELECT id % 2 AS odd, uniqExact(grp) AS groups FROM {numbers} GROUP BY odd"),
        Case.of(
            "a key of grouping sets",
            s ->
                s.numbers()
                    .rollup("grp", "label")
                    .agg(count().as("n"))
                    .limit(1000)
                    .groupBy("n")
                    .agg(count().as("groups")),
            "SELECT n, count() AS groups FROM (SELECT count() AS n FROM {numbers} GROUP BY GROUPING"
                + " SETS ((grp, label), (grp), ())) GROUP BY n"),
        Case.of(
                "an array whose elements are rows, in the branches of a union",
                s -> elements(s).union(elements(s)).agg(count().as("n")),
                "SELECT toUInt64(400) AS n")
            .withGolden(),
        Case.of(
            "what is computed of elements that are rows",
            s -> elements(s).assign("x + id AS x").select("id").limit(1000),
            "SELECT toInt64(number % 100) AS id FROM numbers(200)"),
        Case.of(
                "columns that rows are made different by, in a branch of a union",
                s -> {
                  DataStore odd = s.numbers().select("id % 2 AS odd", "id % 3 AS rest").distinct();
                  return odd.union(odd).select("odd");
                },
                "SELECT toInt16(number % 2) AS odd FROM numbers(12)")
            .withGolden(),
        Case.of(
                "a union's order, in a union",
                s ->
                    s.numbers()
                        .union(s.numbers())
                        .sort("val")
                        .union(s.numbers())
                        .agg(col("id").max().as("last"), count().as("n")),
                "SELECT maxOrNull(id) AS last, count() * 3 AS n FROM {numbers}")
            .withGolden(),
        Case.of(
                "the order that rows are numbered in",
                s ->
                    s.numbers()
                        .sort(col("id").desc())
                        .assign("rowNumberInAllBlocks() AS place")
                        .filter("place < 3")
                        .agg(col("id").min().as("least")),
                "SELECT toNullable(toInt64(97)) AS least")
            .withGolden(),
        Case.of(
                "all columns of both sides of a cross join",
                s ->
                    s.employees()
                        .limit(3)
                        .select("name")
                        .crossJoin(s.departments().limit(2).select("title"))
                        .agg(count().as("n")),
                "SELECT toUInt64(6) AS n")
            .withGolden(),
        Case.of(
                "all but the keys of a semi-join's right side",
                s ->
                    s.employees()
                        .join(
                            s.departments().filter("floor > 1").sort("floor").limit(9),
                            on("dept"),
                            JoinType.SEMI)
                        .select("name"),
                "SELECT name FROM {employees} WHERE dept IN (SELECT dept FROM {departments} WHERE"
                    + " floor > 1)")
            .withGolden(),
        Case.of(
            "the columns of a full join, but for a sum",
            s ->
                s.employees()
                    .filter("salary > 0")
                    .assign(col("salary").times(2).as("twice"))
                    .join(s.departments().filter("floor > 1"), on("dept"), JoinType.FULL)
                    .agg(col("floor").sum().as("floors"), count().as("n")),
            "SELECT sumOrNull(d.floor) AS floors, count() AS n FROM (SELECT * FROM {employees} WHERE"
                + " salary > 0) AS e FULL JOIN (SELECT * FROM {departments} WHERE floor > 1) AS d ON"
                + " e.dept = d.dept SETTINGS join_use_nulls = 1"),
        Case.of(
            "what groups were limited by",
            s -> s.numbers().sort("val", "id").limitBy(2, "grp").limit(9).select("id"),
            "SELECT id FROM (SELECT id, grp FROM {numbers} ORDER BY val, id LIMIT 2 BY grp LIMIT"
                + " 9)"),
        Case.of(
                "a window, and a cast that would fail",
                s ->
                    s.numbers()
                        .assign("sum(val) OVER (PARTITION BY grp) AS total")
                        .assign(col("label").cast("Int64").as("number"))
                        .sort("id")
                        .limit(5)
                        .filter("id > 2")
                        .select("id"),
                "SELECT id FROM {numbers} WHERE id IN (3, 4)")
            .withGolden(),
        Case.of(
            "columns of a store that is read twice, each time others",
            s -> {
              DataStore first = s.numbers().sort("id").limit(50);
              return first
                  .select("id", "grp")
                  .join(first.filter("val > 20").select("id", "label"), on("id"))
                  .select("grp", "label");
            },
            "SELECT grp, label FROM {numbers} WHERE id < 50 AND val > 20"));
  }

  private static DataStore elements(Samples samples) {
    return samples.numbers().select("id", "arrayJoin([1, 2]) AS x");
  }
}
