package io.clickframe.testkit.cases;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.count;
import static io.clickframe.Expressions.fn;
import static io.clickframe.Expressions.scalar;

import io.clickframe.DataStore;
import java.util.List;

/** Other stores inside expressions: their value, and whether something is among their values. */
final class SubqueryCases {
  private SubqueryCases() {}

  static List<Case> all() {
    return List.of(
        Case.of(
                "above the average",
                s ->
                    s.employees()
                        .filter(col("salary").gt(scalar(s.employees().agg(col("salary").avg()))))
                        .select("name"),
                "SELECT name FROM {employees} WHERE salary > (SELECT avg(salary) FROM {employees})")
            .withGolden(),
        Case.of(
            "value as a column",
            s ->
                s.employees()
                    .select("id", scalar(s.departments().agg(count().as("n"))).as("departments")),
            "SELECT id, (SELECT count() FROM {departments}) AS departments FROM {employees}"),
        Case.of(
            "value of no row is NULL",
            s ->
                s.numbers()
                    .limit(1)
                    .select(scalar(s.numbers().filter("id < 0").select("id")).as("none")),
            "SELECT CAST(NULL, 'Nullable(Int64)') AS none"),
        Case.of(
            "value that is an array",
            s ->
                s.numbers()
                    .filter("id <= 2")
                    .select(
                        "id",
                        scalar(s.numbers().agg(fn("groupUniqArray", col("grp")).as("g"))).as("g"))
                    .assign("arraySort(g) AS g"),
            "SELECT id, arraySort((SELECT groupUniqArray(grp) FROM {numbers})) AS g FROM {numbers}"
                + " WHERE id <= 2"),
        Case.of(
            "value of a dictionary-encoded column",
            s ->
                s.numbers()
                    .limit(1)
                    .select(
                        scalar(s.numbers().limit(1).select("toLowCardinality('a') AS x")).as("v")),
            "SELECT CAST('a', 'Nullable(String)') AS v"),
        Case.of(
            "value inside an aggregate",
            s ->
                s.numbers()
                    .agg(
                        col("val")
                            .minus(scalar(s.numbers().agg(col("val").min())))
                            .sum()
                            .as("total")),
            "SELECT sumOrNull(val - (SELECT minOrNull(val) FROM {numbers})) AS total"
                + " FROM {numbers}"),
        Case.of(
                "among the values of a store",
                s ->
                    s.employees()
                        .filter(col("dept").in(s.departments().filter("floor > 1").select("dept")))
                        .select("name", "dept"),
                "SELECT name, dept FROM {employees} WHERE dept IN"
                    + " (SELECT dept FROM {departments} WHERE floor > 1)")
            .withGolden(),
        Case.of(
            "among no values",
            s -> s.employees().filter(col("dept").notIn(s.departments().select("dept"))),
            "SELECT * FROM {employees} WHERE dept NOT IN (SELECT dept FROM {departments})"),
        Case.of(
            "among sorted and limited values",
            s ->
                s.numbers()
                    .filter(
                        col("id")
                            .in(s.numbers().sort(col("val").desc(), "id").limit(3).select("id")))
                    .select("id"),
            "SELECT id FROM {numbers} WHERE id IN"
                + " (SELECT id FROM {numbers} ORDER BY val DESC, id LIMIT 3)"),
        Case.of(
            "signed and unsigned values are aligned",
            s ->
                s.numbers()
                    .filter(col("id").in(s.numbers().groupBy("grp").agg(count()).select("count")))
                    .select("id"),
            "SELECT id FROM {numbers} WHERE toInt128(id) IN"
                + " (SELECT toInt128(count()) FROM {numbers} GROUP BY grp)"),
        Case.of(
            "negative values are among no unsigned ones",
            s ->
                s.numbers()
                    .select(col("id").negate().as("id"))
                    .filter(col("id").in(s.numbers().select("toUInt64(-id) AS u"))),
            "SELECT -id AS id FROM {numbers} WHERE id = 0"),
        Case.of(
            "membership as a column",
            s ->
                s.employees()
                    .select("id", col("dept").in(s.departments().select("dept")).as("known")),
            "SELECT id, dept IN (SELECT dept FROM {departments}) AS known FROM {employees}"),
        Case.of(
            "sub-query in a sub-query",
            s -> {
              DataStore big =
                  s.numbers().filter(col("val").ge(scalar(s.numbers().agg(col("val").max()))));
              return s.numbers().filter(col("id").in(big.select("id"))).select("id", "val");
            },
            "SELECT id, val FROM {numbers} WHERE id IN (SELECT id FROM {numbers} WHERE val >="
                + " (SELECT max(val) FROM {numbers}))"));
  }
}
