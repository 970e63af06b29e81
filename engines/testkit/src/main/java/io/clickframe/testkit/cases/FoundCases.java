package io.clickframe.testkit.cases;

import static io.clickframe.Expressions.asof;
import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.count;
import static io.clickframe.Expressions.lit;
import static io.clickframe.Expressions.on;
import static io.clickframe.Expressions.when;

import io.clickframe.IntervalUnit;
import io.clickframe.JoinType;
import io.clickframe.Window;
import java.math.BigDecimal;
import java.util.List;

/** What random chains found: small chains that once failed, or gave something else. */
final class FoundCases {
  private FoundCases() {}

  static List<Case> all() {
    return List.of(
        Case.of(
            "inner join on what always holds: all pairs",
            s ->
                s.departments()
                    .select("floor")
                    .assign("CAST(1, 'UInt8') AS one")
                    .join(s.projects().select("hours"), on(col("one").isNotNull()))
                    .select("hours"),
            "SELECT p.hours AS hours FROM {projects} AS p CROSS JOIN {departments} AS d"),
        Case.of(
            "as-of join by a test for NULL that is always false",
            s ->
                s.employees()
                    .select(col("id"), col("id").isNull().as("k"))
                    .asofJoin(
                        s.employees().select(col("id").minus(col("id")).as("zero")),
                        asof(col("k").ge(col("zero"))),
                        JoinType.INNER),
            "SELECT id, CAST(0, 'UInt8') AS k, CAST(0, 'Int64') AS zero FROM {employees}"),
        Case.of(
            "a pattern over one aggregate or a list over another",
            s ->
                s.employees()
                    .groupBy("dept")
                    .agg(col("name").max().as("last"), col("id").sum().as("total"))
                    .select(
                        col("dept"),
                        col("last").like("A").or(col("total").in(1, 2, 3)).as("found")),
            "SELECT dept, found FROM (SELECT dept, max(name) LIKE 'A' OR sum(id) IN (1, 2, 3) AS found"
                + " FROM {employees} GROUP BY dept SETTINGS optimize_or_like_chain = 0)"),
        Case.of(
                "the last of different rows",
                s -> s.employees().select("dept").distinct().sort("dept").tail(1),
                "SELECT dept FROM {employees} ORDER BY dept DESC NULLS FIRST LIMIT 1")
            .inOrder(),
        Case.of(
            "start of a month before 1970 with a fraction of a second",
            s ->
                s.departments()
                    .limit(1)
                    .select("toDateTime64('1969-12-31 23:59:59.5', 3, 'UTC') AS at")
                    .select(
                        col("at").dt().truncate(IntervalUnit.MONTH).as("month"),
                        col("at").dt().truncate(IntervalUnit.QUARTER).as("quarter"),
                        col("at").dt().truncate(IntervalUnit.YEAR).as("year")),
            "SELECT toDate32('1969-12-01') AS month, toDate32('1969-10-01') AS quarter,"
                + " toDate32('1969-01-01') AS year"),
        Case.of(
            "count of the different values of different rows: NULL is none",
            s -> s.employees().select("dept").distinct().agg(col("dept").countDistinct().as("n")),
            "SELECT countDistinct(dept) AS n FROM {employees}"),
        Case.of(
            "the least of negated numbers: as wide as they are",
            s -> s.employees().agg(col("id").negate().min().as("n")),
            "SELECT CAST(min(-toInt64(id)), 'Nullable(Int64)') AS n FROM {employees}"),
        Case.of(
            "the greatest of what wraps around, though of one aggregate less",
            s ->
                s.employees()
                    .select("CAST(if(id = 1, 1, 18446744073709551615), 'UInt64') AS n")
                    .groupBy(lit(1).as("one"))
                    .agg(col("n").plus(2).max().as("most"), col("n").minus(3).min().as("least")),
            "SELECT CAST(1, 'Int32') AS one, CAST(3, 'UInt64') AS most, CAST(-4, 'Int64') AS least"),
        Case.of(
            "subtotals over two columns that are one",
            s ->
                s.departments()
                    .sort("floor")
                    .limit(1)
                    .select(col("floor").as("a"), col("floor").as("b"))
                    .cube("a", "b")
                    .agg(count().as("n")),
            "SELECT p.1 AS a, p.2 AS b, CAST(1, 'UInt64') AS n FROM (SELECT arrayJoin([(floor, floor),"
                + " (floor, NULL), (NULL, floor), (NULL, NULL)]) AS p"
                + " FROM (SELECT floor FROM {departments} ORDER BY floor LIMIT 1))"),
        Case.of(
            "a choice between decimals has the digits of the longest",
            s ->
                s.employees()
                    .select(
                        when(col("id").eq(1))
                            .then(lit(new BigDecimal("1234567.25")))
                            .otherwise(col("salary").cast("Decimal(18, 2)"))
                            .as("d")),
            "SELECT CAST(if(id = 1, toDecimal64(1234567.25, 2), CAST(salary, 'Decimal(18, 2)')),"
                + " 'Decimal(18, 2)') AS d FROM {employees}"),
        Case.of(
            "left join by a constant of an earlier join",
            s ->
                s.employees()
                    .join(s.departments().select(col("dept").as("d")), on(col("dept").eq(col("d"))))
                    .select(col("name"), lit("x").as("key"))
                    .join(
                        s.projects().select(lit("x").as("key"), col("hours")).limit(1),
                        on("key"),
                        JoinType.LEFT)
                    .drop("hours"),
            "SELECT e.name AS name, 'x' AS key FROM {employees} AS e"
                + " INNER JOIN {departments} AS d ON e.dept = d.dept"),
        Case.of(
            "left join by an inequality with a constant of an earlier join",
            s ->
                s.employees()
                    .join(s.departments().select(col("dept").as("d")), on(col("dept").eq(col("d"))))
                    .select(lit("x").as("key"), col("name"))
                    .join(
                        s.projects().select(lit("y").as("other")).limit(1),
                        on(col("key").lt(col("other"))),
                        JoinType.LEFT),
            "SELECT 'x' AS key, e.name AS name, toNullable('y') AS other FROM {employees} AS e"
                + " INNER JOIN {departments} AS d ON e.dept = d.dept"),
        Case.of(
            "full join by a constant below an earlier join, of which one side is left",
            s ->
                s.employees()
                    .select(lit("x").as("key"), col("name"), col("dept"))
                    .join(s.departments().select(col("dept").as("d")), on(col("dept").eq(col("d"))))
                    .join(
                        s.projects().select(lit("x").as("other"), col("hours")).limit(1),
                        on(col("key").eq(col("other"))),
                        JoinType.FULL)
                    .filter(col("name").isNotNull())
                    .select("name"),
            "SELECT toNullable(e.name) AS name FROM {employees} AS e"
                + " INNER JOIN {departments} AS d ON e.dept = d.dept"),
        Case.of(
            "a sum of what a window is ordered by",
            s ->
                s.employees()
                    .select(col("id").plus(256).as("n"))
                    .assign(col("n").sum().over(Window.all().orderBy("n")).as("up")),
            "SELECT id + 256 AS n, sum(id + 256) OVER (ORDER BY id + 256) AS up FROM {employees}"
                + " SETTINGS optimize_arithmetic_operations_in_aggregate_functions = 0"),
        Case.of(
            "the same of 64 bits with and without a sign",
            s ->
                s.employees()
                    .select(
                        col("id"),
                        "CAST(if(id = 1, 1, 18446744073709551615), 'UInt64') AS n",
                        "CAST(if(id = 1, 1, -1), 'Int64') AS i")
                    .select(col("id"), col("n").isNotDistinctFrom(col("i")).as("same")),
            "SELECT id, CAST(id = 1, 'UInt8') AS same FROM {employees}"),
        Case.of(
            "a nearest neighbour not too far, at the end of 64 bits",
            s ->
                s.employees()
                    .limit(1)
                    .select("CAST(18446744073709551615, 'UInt64') AS n")
                    .asofJoin(
                        s.employees()
                            .limit(1)
                            .select("CAST(18446744073709551613, 'UInt64') AS low"),
                        asof(col("n").ge(col("low"))).tolerance(5),
                        JoinType.INNER),
            "SELECT CAST(18446744073709551615, 'UInt64') AS n,"
                + " CAST(18446744073709551613, 'UInt64') AS low"),
        Case.of(
            "one constant key in sets of keys",
            s ->
                s.employees()
                    .groupingSets(List.of(lit(5000000000L).as("k")))
                    .agg(count().as("n"), col("id").max().as("last")),
            "SELECT CAST(5000000000, 'Nullable(Int64)') AS k, count() AS n, max(id) AS last"
                + " FROM {employees}"),
        Case.of(
            "fill a narrow integer: it keeps its type",
            s ->
                s.employees()
                    .select("CAST(if(id = 1, NULL, 7), 'Nullable(Int8)') AS n")
                    .fillNull(100, "n"),
            "SELECT CAST(if(id = 1, 100, 7), 'Int8') AS n FROM {employees}"));
  }
}
