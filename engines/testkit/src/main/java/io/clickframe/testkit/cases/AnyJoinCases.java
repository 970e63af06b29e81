package io.clickframe.testkit.cases;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.count;
import static io.clickframe.Expressions.leftOn;
import static io.clickframe.Expressions.on;

import io.clickframe.JoinType;
import io.clickframe.testkit.data.SampleFile;
import java.util.List;

/** Joins with at most one partner; which one is not certain, so the cases do not look at it. */
final class AnyJoinCases {
  private AnyJoinCases() {}

  static List<Case> all() {
    return List.of(
        Case.of(
                "any left: each left row once",
                s ->
                    s.employees()
                        .select("id", "dept")
                        .join(s.departments(), on("dept").any(), JoinType.LEFT)
                        .assign(col("floor").gt(2).as("high"))
                        .drop("title", "floor"),
                "SELECT id, dept, CAST(multiIf(dept = 'eng', 1, dept IN ('ops', 'hr'), 0, NULL),"
                    + " 'Nullable(UInt8)') AS high FROM {employees}")
            .withGolden(),
        Case.of(
                "any inner: each left row that matches once, nothing becomes NULL",
                s ->
                    s.employees()
                        .select("id", "dept")
                        .join(s.departments(), on("dept").any())
                        .assign(col("floor").gt(2).as("high"))
                        .drop("title", "floor"),
                "SELECT id, dept, dept = 'eng' AS high FROM {employees} WHERE dept IN ('eng', 'ops',"
                    + " 'hr')")
            .withGolden(),
        Case.of(
            "any inner with an inequality: the partner fulfils it",
            s ->
                s.employees()
                    .select("id")
                    .join(s.projects(), on(col("id").eq(col("who")).and(col("hours").lt(9))).any())
                    .select("id", "project"),
            "SELECT CAST(w.1, 'Int32') AS id, toNullable(w.2) AS project FROM (SELECT arrayJoin([(1, 'beta'), (2,"
                + " 'alpha'), (4, 'gamma'), (8, 'beta')]) AS w)"),
        Case.of(
            "any inner after a filter, filtered again",
            s ->
                s.numbers()
                    .filter("id < 50")
                    .join(
                        s.numbers().select(col("grp"), col("grp").plus(1).as("next")),
                        on("grp").any())
                    .filter("next > 3")
                    .agg(count().as("n"), col("next").sum().as("total")),
            "SELECT count() AS n, CAST(sum(grp + 1), 'Nullable(Int64)') AS total FROM {numbers} WHERE id < 50 AND grp"
                + " > 2"),
        Case.of(
            "any inner of every kind of column",
            s -> s.messy().select("id", "name").join(s.messy().drop("name"), on("id").any()),
            "SELECT id, name, * EXCEPT (id, name) FROM {messy}"),
        Case.of(
            "any right: each right row once",
            s ->
                s.projects()
                    .select("who", "hours")
                    .join(
                        s.employees().select(col("id").as("nr")),
                        leftOn("who").rightOn("nr").any(),
                        JoinType.RIGHT)
                    .assign(col("hours").isNull().as("none"))
                    .drop("hours"),
            "SELECT CAST(if(id IN (1, 2, 4, 8), id, NULL), 'Nullable(Int64)') AS who, id AS nr, id"
                + " NOT IN (1, 2, 4, 8) AS none FROM {employees}"),
        Case.of(
            "any left by an inequality",
            s ->
                s.store(SampleFile.NORTH)
                    .join(
                        s.store(SampleFile.SOUTH).select(col("id").as("other")),
                        on(col("id").ge(col("other"))).any(),
                        JoinType.LEFT),
            "SELECT id, side, if(id = 2, 2, NULL)::Nullable(Int64) AS other FROM {north}"));
  }
}
