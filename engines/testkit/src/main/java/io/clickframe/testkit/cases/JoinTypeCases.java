package io.clickframe.testkit.cases;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.count;
import static io.clickframe.Expressions.leftOn;
import static io.clickframe.Expressions.lit;
import static io.clickframe.Expressions.on;
import static io.clickframe.Expressions.sql;

import io.clickframe.JoinType;
import io.clickframe.testkit.data.SampleFile;
import java.util.List;

/** Joins of other types than inner and left. */
final class JoinTypeCases {
  private static final String NULLS = " SETTINGS join_use_nulls = 1";

  private JoinTypeCases() {}

  static List<Case> all() {
    return List.of(
        Case.of(
                "right: the right side's key, NULL for the left side's columns",
                s ->
                    s.employees()
                        .select("id", "dept")
                        .join(s.departments(), on("dept"), JoinType.RIGHT),
                "SELECT e.id AS id, d.dept AS dept, d.title AS title, d.floor AS floor FROM"
                    + " {employees} AS e RIGHT JOIN {departments} AS d ON e.dept = d.dept"
                    + NULLS)
            .withGolden(),
        Case.of(
                "right of a filtered and computed left side",
                s ->
                    s.employees()
                        .filter("salary > 100")
                        .select(col("dept"), col("salary").times(2).as("twice"), lit(1).as("one"))
                        .join(s.departments(), on("dept"), JoinType.RIGHT),
                "SELECT d.dept AS dept, e.twice AS twice, e.one AS one, d.title AS title, d.floor AS"
                    + " floor FROM (SELECT dept, salary * 2 AS twice, toInt32(1) AS one FROM"
                    + " {employees} WHERE salary > 100) AS e RIGHT JOIN {departments} AS d ON e.dept"
                    + " = d.dept"
                    + NULLS)
            .withGolden(),
        Case.of(
            "right, keys of different width: the right side's type",
            s ->
                s.projects()
                    .join(
                        s.employees().select(col("id").as("who"), col("name")),
                        on("who"),
                        JoinType.RIGHT),
            "SELECT e.id AS who, p.project AS project, p.hours AS hours, e.name AS name FROM"
                + " {projects} AS p RIGHT JOIN {employees} AS e ON p.who = e.id"
                + NULLS),
        Case.of(
                "full: the key of either side",
                s ->
                    s.employees()
                        .select("id", "dept")
                        .join(s.departments(), on("dept"), JoinType.FULL),
                "SELECT e.id AS id, coalesce(e.dept, d.dept) AS dept, d.title AS title, d.floor AS"
                    + " floor FROM {employees} AS e FULL JOIN {departments} AS d ON e.dept = d.dept"
                    + NULLS)
            .withGolden(),
        Case.of(
            "full, keys of different width that are never NULL",
            s ->
                s.employees()
                    .select("id", "name")
                    .join(
                        s.numbers().select("id", "val").filter("id > 5"), on("id"), JoinType.FULL),
            "SELECT toInt64(id) AS id, if(id <= 10, n, NULL) AS name, if(id > 5, v, NULL) AS val FROM"
                + " (SELECT n.id AS id, e.name AS n, toInt32((n.id * 37) % 101) AS v FROM"
                + " {numbers} AS n LEFT JOIN {employees} AS e ON n.id = e.id WHERE n.id > 0)"),
        Case.of(
            "full, then filter both ways, then join again",
            s ->
                s.store(SampleFile.NORTH)
                    .join(s.store(SampleFile.SOUTH), on("id").suffix("_south"), JoinType.FULL)
                    .filter(col("side").isNull().or(col("side_south").isNull()))
                    .join(s.numbers().select("id", "val"), on("id"), JoinType.LEFT),
            "SELECT CAST(id, 'Nullable(Int64)') AS id, if(id < 2, 'north', NULL) AS side, if(id < 2,"
                + " NULL, 'south') AS side_south, CAST((id * 37) % 101, 'Nullable(Int32)') AS val"
                + " FROM (SELECT arrayJoin([0, 1, 3, 4, 5]) AS id)"),
        Case.of(
            "full three times",
            s ->
                s.store(SampleFile.NORTH)
                    .join(s.store(SampleFile.SOUTH), on("id").suffix("_2"), JoinType.FULL)
                    .join(s.store(SampleFile.NORTH), on("id").suffix("_3"), JoinType.FULL),
            "SELECT CAST(id, 'Nullable(Int64)') AS id, if(id < 3, 'north', NULL) AS side, if(id >= 2,"
                + " 'south', NULL) AS side_2, if(id < 3, 'north', NULL) AS side_3 FROM (SELECT"
                + " number AS id FROM numbers(6))"),
        Case.of(
            "right after left in one chain",
            s ->
                s.projects()
                    .join(
                        s.employees().select(col("id").as("who"), col("dept")),
                        on("who"),
                        JoinType.LEFT)
                    .join(s.departments(), on("dept"), JoinType.RIGHT),
            "SELECT x.who AS who, x.project AS project, x.hours AS hours, d.dept AS dept, d.title AS"
                + " title, d.floor AS floor FROM (SELECT p.who AS who, p.project AS project, p.hours"
                + " AS hours, e.dept AS dept FROM {projects} AS p LEFT JOIN {employees} AS e ON"
                + " p.who = e.id) AS x RIGHT JOIN {departments} AS d ON x.dept = d.dept"
                + NULLS),
        Case.of(
                "cross",
                s ->
                    s.store(SampleFile.NORTH)
                        .crossJoin(s.departments().filter("floor > 2").select("title")),
                "SELECT n.id AS id, n.side AS side, d.title AS title FROM {north} AS n,"
                    + " {departments} AS d WHERE d.floor > 2")
            .withGolden(),
        Case.of(
            "cross of a computed and a grouped side, then filter",
            s ->
                s.numbers()
                    .filter("id < 5")
                    .select(col("id"), lit("a").as("mark"))
                    .crossJoin(s.numbers().groupBy("grp").agg(count().as("n")))
                    .filter("grp = id"),
            "SELECT id, 'a' AS mark, toInt32(id) AS grp, toUInt64(if(id < 2, 15, 14)) AS n FROM"
                + " {numbers} WHERE id < 5"),
        Case.of(
                "semi: who has a partner, once",
                s ->
                    s.employees()
                        .join(s.projects(), leftOn("id").rightOn("who"), JoinType.SEMI)
                        .filter("salary < 300"),
                "SELECT * FROM {employees} WHERE id IN (2, 4, 8)")
            .withGolden(),
        Case.of(
            "semi: NULL has no partner",
            s -> s.employees().join(s.departments(), on("dept"), JoinType.SEMI).select("id"),
            "SELECT id FROM {employees} WHERE dept IN ('eng', 'ops', 'hr')"),
        Case.of(
                "anti: who has no partner, NULL among them",
                s -> s.employees().join(s.departments(), on("dept"), JoinType.ANTI).select("id"),
                "SELECT id FROM {employees} WHERE id IN (5, 7, 9)")
            .withGolden(),
        Case.of(
            "semi and anti of a filtered left side, counted",
            s ->
                s.employees()
                    .filter("salary < 200")
                    .join(s.departments(), on("dept"), JoinType.ANTI)
                    .join(
                        s.employees().select(col("boss").as("id")).filter("id > 0"),
                        on("id"),
                        JoinType.ANTI)
                    .agg(count().as("n")),
            "SELECT toUInt64(3) AS n"),
        Case.of(
            "semi, then left",
            s ->
                s.employees()
                    .select("id", "dept")
                    .join(s.projects(), leftOn("id").rightOn("who"), JoinType.SEMI)
                    .join(s.departments(), on("dept"), JoinType.LEFT),
            "SELECT e.id AS id, e.dept AS dept, d.title AS title, d.floor AS floor FROM (SELECT * FROM"
                + " {employees} WHERE id IN (1, 2, 4, 8)) AS e LEFT JOIN {departments} AS d ON"
                + " e.dept = d.dept"
                + NULLS),
        Case.of(
                "semi by an inequality",
                s ->
                    s.employees()
                        .select("id")
                        .join(s.projects(), on(col("id").gt(col("who").times(4))), JoinType.SEMI),
                "SELECT id FROM {employees} WHERE id > 4")
            .withGolden(),
        Case.of(
            "anti by an inequality",
            s ->
                s.employees()
                    .select("id")
                    .join(s.projects(), on(col("id").gt(col("who").times(4))), JoinType.ANTI),
            "SELECT id FROM {employees} WHERE id <= 4"),
        Case.of(
            "anti by an equality and an inequality",
            s ->
                s.employees()
                    .select("id", "boss")
                    .join(
                        s.projects(),
                        on(col("id").eq(col("who")).and(col("boss").lt(col("hours")))),
                        JoinType.ANTI),
            "SELECT id, boss FROM {employees} WHERE id NOT IN (2, 8)"),
        Case.of(
            "left by an inequality",
            s ->
                s.employees()
                    .select("id")
                    .join(
                        s.projects().select("who", "project"),
                        on(col("id").lt(col("who").minus(45))),
                        JoinType.LEFT),
            "SELECT id, if(id < 5, 50, NULL)::Nullable(Int64) AS who, if(id < 5, 'alpha', NULL) AS"
                + " project FROM {employees}"),
        Case.of(
            "full by an inequality",
            s ->
                s.store(SampleFile.NORTH)
                    .join(
                        s.store(SampleFile.SOUTH).select(col("id").as("other")),
                        on(col("id").gt(col("other").minus(1))),
                        JoinType.FULL),
            "SELECT CAST(w.1, 'Nullable(Int64)') AS id, if(w.1 IS NULL, NULL, 'north') AS side,"
                + " CAST(w.2, 'Nullable(Int64)') AS other FROM (SELECT arrayJoin([(0, NULL), (1,"
                + " NULL), (2, 2), (NULL, 3), (NULL, 4), (NULL, 5)]) AS w)"),
        Case.of(
            "left by a sql text without an equality",
            s ->
                s.employees()
                    .select("id")
                    .join(s.projects().select("who"), on(sql("id + 40 < who")), JoinType.LEFT),
            "SELECT id, if(id < 10, 50, NULL)::Nullable(Int64) AS who FROM {employees}"),
        Case.of(
            "left by a constant of the left side",
            s ->
                s.store(SampleFile.NORTH)
                    .select(col("id"), lit(3).as("three"))
                    .join(
                        s.store(SampleFile.SOUTH).rename("id", "other"),
                        leftOn("three").rightOn("other"),
                        JoinType.LEFT),
            "SELECT id, toInt32(3) AS three, CAST(3, 'Nullable(Int64)') AS other, CAST('south',"
                + " 'Nullable(String)') AS side FROM {north}"),
        Case.of(
            "on nothing but the left side: anti",
            s -> s.employees().select("id").join(s.projects(), on(col("id").lt(4)), JoinType.ANTI),
            "SELECT id FROM {employees} WHERE id >= 4"),
        Case.of(
            "pairs of names: both sides' columns stay",
            s ->
                s.employees()
                    .select("id", "dept")
                    .join(
                        s.departments().rename("dept", "code"),
                        leftOn("dept").rightOn("code"),
                        JoinType.LEFT),
            "SELECT e.id AS id, e.dept AS dept, d.dept AS code, d.title AS title, d.floor AS floor"
                + " FROM {employees} AS e LEFT JOIN {departments} AS d ON e.dept = d.dept"
                + NULLS),
        Case.of(
            "pairs of names, one of them common: that one once",
            s ->
                s.numbers()
                    .select("id", "grp", "val")
                    .join(
                        s.numbers().select(col("id"), col("grp").as("g"), col("label")),
                        leftOn("id", "grp").rightOn("id", "g")),
            "SELECT id, grp, val, grp AS g, label FROM {numbers}"));
  }
}
