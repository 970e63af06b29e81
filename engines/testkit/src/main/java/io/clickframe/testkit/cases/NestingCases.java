package io.clickframe.testkit.cases;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.count;
import static io.clickframe.Expressions.fn;
import static io.clickframe.Expressions.lit;
import static io.clickframe.Expressions.on;

import io.clickframe.DataStore;
import io.clickframe.JoinType;
import java.util.List;
import java.util.Map;

/** Steps that must not be flattened into each other, and those that may. */
final class NestingCases {
  private NestingCases() {}

  static List<Case> all() {
    return List.of(
        Case.of(
            "a step on a step, two hundred times",
            s -> {
              DataStore store = s.employees().select("id", "1 AS one");
              for (int i = 0; i < 200; i++) {
                store = store.assign("id + one AS id");
              }
              return store.select(col("id").cast("Int64"));
            },
            "SELECT toInt64(id) + 200 AS id FROM {employees}"),
        Case.of(
                "a computed column used many times",
                s ->
                    s.numbers()
                        .assign(fn("sipHash64", col("label"), col("val"), col("grp")).as("h"))
                        .assign(col("h").plus(col("h")).times(col("h")).as("h2"))
                        .filter(col("h2").gt(col("h")))
                        .select("id", "h", "h2"),
                "SELECT id, h, (h + h) * h AS h2 FROM (SELECT id, sipHash64(label, val, grp) AS h"
                    + " FROM {numbers}) WHERE (h + h) * h > h")
            .withGolden(),
        Case.of(
                "alias named like a column, used in the next filter",
                s -> s.numbers().assign(col("id").mod(3).as("val")).filter(col("val").eq(2)),
                "SELECT id, grp, v AS val, label, ratio FROM (SELECT *, id % 3 AS v FROM {numbers})"
                    + " WHERE v = 2")
            .withGolden(),
        Case.of(
            "filter on the old column, then replace it",
            s -> s.numbers().filter(col("val").gt(50)).assign(lit(0).as("val")).select("id", "val"),
            "SELECT id, v AS val FROM (SELECT id, toInt32(0) AS v FROM {numbers} WHERE val > 50)"),
        Case.of(
            "sort by the old column, then replace it",
            s -> s.numbers().sort(col("val")).assign(col("id").as("val")).limit(5).select("val"),
            "SELECT v AS val FROM (SELECT id AS v FROM {numbers} ORDER BY val LIMIT 5)"),
        Case.of(
            "having and where on the same name",
            s ->
                s.numbers()
                    .filter("val > 10")
                    .groupBy("grp")
                    .agg(col("val").min().as("val"))
                    .filter("val > 12"),
            "SELECT grp, v AS val FROM (SELECT grp, min(val) AS v FROM {numbers} WHERE val > 10"
                + " GROUP BY grp) WHERE v > 12"),
        Case.of(
            "group, compute, group again under the same names",
            s ->
                s.numbers()
                    .groupBy("grp")
                    .agg(col("val").sum().as("val"))
                    .assign(col("val").mod(2).as("grp"))
                    .groupBy("grp")
                    .agg(col("val").sum().as("val")),
            "SELECT v % 2 AS grp, sum(v) AS val FROM (SELECT grp AS g, sum(val) AS v FROM {numbers}"
                + " GROUP BY g) GROUP BY v % 2"),
        Case.of(
            "rename a key and an aggregate across",
            s ->
                s.numbers()
                    .groupBy("grp")
                    .agg(col("val").sum().as("total"))
                    .rename(Map.of("grp", "total", "total", "grp"))
                    .filter("grp > 700"),
            "SELECT g AS total, t AS grp FROM (SELECT grp AS g, sum(val) AS t FROM {numbers} GROUP BY"
                + " grp) WHERE t > 700"),
        Case.of(
            "sorted groups, limited, joined back",
            s -> {
              DataStore numbers = s.numbers();
              DataStore top =
                  numbers
                      .groupBy("grp")
                      .agg(col("val").sum().as("total"))
                      .sort(col("total").desc())
                      .limit(2);
              return numbers.select("id", "grp").join(top, on("grp"));
            },
            "SELECT n.id AS id, n.grp AS grp, t.total AS total FROM {numbers} AS n INNER JOIN (SELECT"
                + " grp, sum(val) AS total FROM {numbers} GROUP BY grp ORDER BY total DESC LIMIT 2)"
                + " AS t ON n.grp = t.grp"),
        Case.of(
            "left join, filter, group, left join",
            s ->
                s.employees()
                    .join(s.departments().select("dept", "floor"), on("dept"), JoinType.LEFT)
                    .filter(col("floor").isNull().or("floor > 1"))
                    .groupBy("dept")
                    .agg(count().as("n"))
                    .join(s.departments().select("dept", "title"), on("dept"), JoinType.LEFT),
            "SELECT g.dept AS dept, g.n AS n, d.title AS title FROM (SELECT e.dept AS dept, count()"
                + " AS n FROM {employees} AS e LEFT JOIN {departments} AS f ON e.dept = f.dept WHERE"
                + " f.floor IS NULL OR f.floor > 1 GROUP BY e.dept) AS g LEFT JOIN {departments} AS d"
                + " ON g.dept = d.dept SETTINGS join_use_nulls = 1"),
        Case.of(
                "filter after an inner join goes to both sides",
                s ->
                    s.employees()
                        .join(s.departments(), on("dept"))
                        .filter(col("salary").gt(100).and("floor >= 3"))
                        .select("name", "title"),
                "SELECT e.name AS name, d.title AS title FROM {employees} AS e INNER JOIN"
                    + " {departments} AS d ON e.dept = d.dept WHERE e.salary > 100 AND d.floor >= 3")
            .withGolden(),
        Case.of(
                "group by of a join",
                s ->
                    s.employees()
                        .join(s.departments(), on("dept"))
                        .groupBy("title")
                        .agg(col("salary").sum().as("salary"), count().as("n"))
                        .sort(col("salary").desc(), col("title"))
                        .limit(2),
                "SELECT d.title AS title, sum(e.salary) AS salary, count() AS n FROM {employees} AS e"
                    + " INNER JOIN {departments} AS d ON e.dept = d.dept GROUP BY d.title ORDER BY"
                    + " sum(e.salary) DESC, d.title LIMIT 2")
            .inOrder()
            .withGolden(),
        Case.of(
            "distinct of sorted and limited, sorted again",
            s -> s.numbers().sort("val").limit(30).select("grp").distinct().sort(col("grp").desc()),
            "SELECT DISTINCT grp FROM (SELECT grp FROM {numbers} ORDER BY val LIMIT 30) ORDER BY grp"
                + " DESC"),
        Case.of(
            "offset inside a union, filtered outside",
            s ->
                s.numbers()
                    .sort("id")
                    .offset(95)
                    .union(s.numbers().sort("id").limit(5))
                    .filter(col("id").mod(2).eq(0)),
            "SELECT * FROM {numbers} WHERE id IN (96, 98, 0, 2, 4)"),
        Case.of(
            "constant column, grouped",
            s -> s.numbers().assign(lit("k").as("k")).groupBy("k").agg(count().as("n")),
            "SELECT 'k' AS k, toUInt64(100) AS n"),
        Case.of(
            "one store, two branches, joined again",
            s -> {
              DataStore base = s.numbers().filter("val > 20").assign(col("val").plus(1).as("v1"));
              DataStore small = base.filter("grp < 2").select("id", "v1");
              DataStore odd = base.filter("id % 2 = 1").select("id", "label");
              return small.join(odd, on("id"));
            },
            "SELECT id, val + 1 AS v1, label FROM {numbers} WHERE val > 20 AND grp < 2 AND id % 2 ="
                + " 1"),
        Case.of(
            "aggregate, then only a constant",
            s -> s.numbers().agg(count().as("n")).select(lit(1).as("one")),
            "SELECT toInt32(1) AS one"),
        Case.of(
            "aggregate over nothing, then filter: one row stays one row",
            s ->
                s.numbers()
                    .filter("id < 0")
                    .agg(col("val").sum().as("s"))
                    .filter(col("s").isNull())
                    .select(lit("none").as("x")),
            "SELECT 'none' AS x"),
        Case.of(
            "filter that is false over a global aggregate gives no row",
            s -> s.numbers().agg(count().as("n")).filter("n > 1000"),
            "SELECT toUInt64(0) AS n WHERE 0"),
        Case.of(
                "ten steps",
                s ->
                    s.employees()
                        .filter("salary > 50")
                        .rename("dept", "team")
                        .assign(col("salary").times(12).as("yearly"))
                        .drop("bonus")
                        .filter(col("team").isNotNull())
                        .groupBy("team")
                        .agg(col("yearly").sum().as("cost"), count().as("heads"))
                        .assign(col("cost").div(col("heads")).as("each"))
                        .filter("heads > 1")
                        .sort(col("each").desc())
                        .limit(3),
                "SELECT dept AS team, sum(salary * 12) AS cost, count() AS heads, "
                    + " CAST(sum(salary * 12), 'Decimal(38, 8)') / count() AS each FROM {employees} WHERE salary > 50 AND dept IS NOT NULL GROUP"
                    + " BY dept HAVING count() > 1 ORDER BY each DESC LIMIT 3")
            .inOrder()
            .withGolden());
  }
}
