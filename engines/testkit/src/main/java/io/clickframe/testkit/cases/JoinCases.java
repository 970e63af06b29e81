package io.clickframe.testkit.cases;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.count;
import static io.clickframe.Expressions.lit;
import static io.clickframe.Expressions.on;
import static io.clickframe.Expressions.sql;

import io.clickframe.DataStore;
import io.clickframe.JoinType;
import io.clickframe.testkit.data.SampleFile;
import java.util.List;

/** Pairs of rows. */
final class JoinCases {
  private JoinCases() {}

  static List<Case> all() {
    return List.of(
        Case.of(
                "inner by a common column: NULL matches nothing, duplicates multiply",
                s -> s.employees().join(s.departments(), on("dept")),
                "SELECT e.*, d.title, d.floor FROM {employees} AS e INNER JOIN {departments} AS d ON"
                    + " e.dept = d.dept")
            .withGolden(),
        Case.of(
                "left: unmatched rows get NULL",
                s -> s.employees().join(s.departments(), on("dept"), JoinType.LEFT),
                "SELECT e.*, d.title, d.floor FROM {employees} AS e LEFT JOIN {departments} AS d ON"
                    + " e.dept = d.dept SETTINGS join_use_nulls = 1")
            .withGolden(),
        Case.of(
                "left, then only the unmatched",
                s ->
                    s.employees()
                        .join(s.departments(), on("dept"), JoinType.LEFT)
                        .filter(col("title").isNull())
                        .select("id"),
                "SELECT id FROM {employees} WHERE id IN (5, 7, 9)")
            .withGolden(),
        Case.of(
            "by several columns",
            s ->
                s.numbers()
                    .select("id", "grp", "val")
                    .join(s.numbers().select("id", "grp", "label"), on("id", "grp")),
            "SELECT id, grp, val, label FROM {numbers}"),
        Case.of(
                "by a condition of two stores",
                s -> {
                  DataStore employees = s.employees();
                  DataStore projects = s.projects();
                  return employees
                      .join(projects, on(employees.col("id").eq(projects.col("who"))))
                      .select("name", "project", "hours");
                },
                "SELECT name, project, hours FROM {employees} AS e, {projects} AS p WHERE e.id ="
                    + " p.who")
            .withGolden(),
        Case.of(
            "condition in sql text",
            s -> s.employees().join(s.projects(), on(sql("id = who"))).select("name", "project"),
            "SELECT name, project FROM {employees} AS e, {projects} AS p WHERE e.id = p.who"),
        Case.of(
            "more conditions",
            s ->
                s.employees()
                    .join(
                        s.projects(),
                        on(col("id").eq(col("who")).and(col("hours").gt(3)).and("salary > 250")))
                    .select("name", "project"),
            "SELECT name, project FROM {employees} AS e, {projects} AS p WHERE e.id = p.who AND"
                + " hours > 3 AND salary > 250"),
        Case.of(
            "left with a condition on the right side",
            s ->
                s.employees()
                    .join(
                        s.projects(),
                        on(col("id").eq(col("who")).and(col("hours").gt(5))),
                        JoinType.LEFT)
                    .select("id", "project"),
            "SELECT e.id AS id, p.project AS project FROM {employees} AS e LEFT JOIN (SELECT * FROM"
                + " {projects} WHERE hours > 5) AS p ON e.id = p.who SETTINGS join_use_nulls = 1"),
        Case.of(
            "left with a condition on the left side",
            s ->
                s.employees()
                    .join(
                        s.projects(),
                        on(col("id").eq(col("who")).and(col("salary").lt(200))),
                        JoinType.LEFT)
                    .select("id", "project"),
            "SELECT e.id AS id, if(e.salary < 200, p.project, NULL) AS project FROM {employees} AS e"
                + " LEFT JOIN {projects} AS p ON if(e.salary < 200, e.id, NULL) = p.who SETTINGS"
                + " join_use_nulls = 1"),
        Case.of(
            "left with an equality and an inequality",
            s ->
                s.employees()
                    .select("id", "boss")
                    .join(
                        s.projects(),
                        on(col("id").eq(col("who")).and(col("boss").lt(col("hours")))),
                        JoinType.LEFT)
                    .select("id", "project"),
            "SELECT id, if(id = 2, 'alpha', if(id = 8, 'beta', NULL)) AS project FROM {employees}"),
        Case.of(
            "inner with only an inequality",
            s ->
                s.employees()
                    .select("id")
                    .join(s.projects(), on(col("id").gt(col("who")).and(col("hours").gt(5))))
                    .groupBy("who")
                    .agg(count().as("n")),
            "SELECT CAST(w.1, 'Nullable(Int64)') AS who, toUInt64(w.2) AS n FROM (SELECT"
                + " arrayJoin([(1, 9), (2, 8)]) AS w)"),
        Case.of(
            "left with low cardinality, arrays and maps: what cannot be NULL is empty",
            s ->
                s.employees()
                    .select("id")
                    .filter("id <= 2")
                    .join(
                        s.messy().select(col("id").plus(1).as("id"), col("kind"), col("nums")),
                        on("id"),
                        JoinType.LEFT),
            "SELECT toInt32(n + 1) AS id, CAST(if(n = 0, NULL, 'x'),"
                + " 'LowCardinality(Nullable(String))') AS kind, CAST(if(n = 0, [], [1, 2, 3]),"
                + " 'Array(Int32)') AS nums FROM (SELECT number AS n FROM numbers(2))"),
        Case.of(
            "keys of different width and sign",
            s ->
                s.store(SampleFile.HEADERLESS)
                    .select(col("id").cast("UInt64"), col("label"))
                    .join(s.numbers().select("id", "val"), on("id")),
            "SELECT CAST(h.id, 'UInt64') AS id, label, val FROM {headerless} AS h, {numbers} AS n"
                + " WHERE toInt64(h.id) = n.id"),
        Case.of(
            "key that is computed",
            s ->
                s.employees()
                    .select("id", "name")
                    .join(
                        s.numbers().select(col("id").as("nr"), col("val")),
                        on(col("id").times(10).eq(col("nr")))),
            "SELECT e.id AS id, e.name AS name, n.id AS nr, n.val AS val FROM {employees} AS e,"
                + " {numbers} AS n WHERE toInt64(e.id * 10) = n.id"),
        Case.of(
            "common names get a suffix",
            s ->
                s.numbers()
                    .select("id", "val")
                    .join(s.numbers().select("id", "val"), on("id").suffix("_right")),
            "SELECT id, val, val AS val_right FROM {numbers}"),
        Case.of(
                "self-join by a name for one side",
                s -> {
                  DataStore people = s.employees().select("id", "name", "boss");
                  DataStore bosses = people.as("bosses");
                  return people
                      .join(bosses, on(people.col("boss").eq(bosses.col("id"))).suffix("_of_boss"))
                      .select(col("name"), bosses.col("name").as("boss_name"));
                },
                "SELECT e.name AS name, b.name AS boss_name FROM {employees} AS e INNER JOIN"
                    + " {employees} AS b ON e.boss = b.id")
            .withGolden(),
        Case.of(
            "self-join of a chain with itself",
            s -> {
              DataStore totals = s.numbers().groupBy("grp").agg(col("val").sum().as("total"));
              DataStore others = totals.as("others");
              return totals
                  .join(others, on(totals.col("total").lt(others.col("total"))).suffix("2"))
                  .agg(count().as("pairs"));
            },
            "SELECT count() AS pairs FROM (SELECT sum(val) AS t FROM {numbers} GROUP BY grp) AS a"
                + " CROSS JOIN (SELECT sum(val) AS t FROM {numbers} GROUP BY grp) AS b WHERE a.t <"
                + " b.t"),
        Case.of(
                "filtered with aggregated side",
                s ->
                    s.employees()
                        .filter("salary > 100")
                        .select("name", "dept")
                        .join(
                            s.employees().groupBy("dept").agg(col("salary").max().as("best")),
                            on("dept")),
                "SELECT e.name, e.dept, m.best FROM (SELECT name, dept FROM {employees} WHERE salary"
                    + " > 100) AS e INNER JOIN (SELECT dept, max(salary) AS best FROM {employees}"
                    + " GROUP BY dept) AS m ON e.dept = m.dept")
            .withGolden(),
        Case.of(
                "join of joins",
                s ->
                    s.employees()
                        .select("id", "name", "dept")
                        .join(s.departments().filter("floor > 2"), on("dept"))
                        .join(
                            s.projects()
                                .rename("who", "id")
                                .join(s.numbers().select("id", "val"), on("id")),
                            on("id")),
                "SELECT e.id AS id, e.name AS name, e.dept AS dept, d.title AS title, d.floor AS"
                    + " floor, p.project AS project, p.hours AS hours, n.val AS val FROM {employees}"
                    + " AS e INNER JOIN {departments} AS d ON e.dept = d.dept INNER JOIN {projects}"
                    + " AS p ON p.who = e.id INNER JOIN {numbers} AS n ON n.id = p.who WHERE d.floor"
                    + " > 2")
            .withGolden(),
        Case.of(
                "three in a row",
                s ->
                    s.projects()
                        .join(
                            s.employees().rename("id", "who").select("who", "name", "dept"),
                            on("who"))
                        .join(s.departments(), on("dept"), JoinType.LEFT)
                        .select("project", "name", "title"),
                "SELECT p.project AS project, e.name AS name, d.title AS title FROM {projects} AS p"
                    + " INNER JOIN {employees} AS e ON p.who = e.id LEFT JOIN {departments} AS d ON"
                    + " e.dept = d.dept SETTINGS join_use_nulls = 1")
            .withGolden(),
        Case.of(
            "left, then aggregate: unmatched count zero",
            s ->
                s.employees()
                    .join(s.projects(), on(col("id").eq(col("who"))), JoinType.LEFT)
                    .groupBy("id")
                    .agg(col("project").count().as("n")),
            "SELECT id, toUInt64(multiIf(id = 1, 2, id IN (2, 4, 8), 1, 0)) AS n FROM {employees}"),
        Case.of(
            "left with a sorted and limited right side",
            s ->
                s.employees()
                    .select("id")
                    .join(
                        s.projects()
                            .sort(col("hours").desc(), col("who"))
                            .limit(2)
                            .rename("who", "id"),
                        on("id"),
                        JoinType.LEFT),
            "SELECT e.id AS id, if(e.id = 1, 'alpha', NULL) AS project, if(e.id = 1, 10.5, NULL) AS"
                + " hours FROM {employees} AS e"),
        Case.of(
            "a constant on the right side is NULL for unmatched rows",
            s ->
                s.employees()
                    .select("id")
                    .join(
                        s.projects().select(col("who").as("id"), lit(1).as("one")),
                        on("id"),
                        JoinType.LEFT),
            "SELECT e.id AS id, if(p.who IS NULL, NULL, toInt32(1)) AS one FROM {employees} AS e"
                + " LEFT JOIN {projects} AS p ON e.id = p.who SETTINGS join_use_nulls = 1"),
        Case.of(
            "a computed column on the right side is NULL for unmatched rows",
            s ->
                s.employees()
                    .select("id")
                    .join(
                        s.projects()
                            .select(col("who").as("id"), col("project").isNull().as("none")),
                        on("id"),
                        JoinType.LEFT)
                    .filter(col("none").isNull())
                    .select("id"),
            "SELECT id FROM {employees} WHERE id NOT IN (1, 2, 4, 8)"),
        Case.of(
            "files of one name",
            s ->
                s.store(SampleFile.NORTH)
                    .join(s.store(SampleFile.SOUTH), on("id").suffix("_south")),
            "SELECT n.id AS id, n.side AS side, s.side AS side_south FROM {north} AS n INNER JOIN"
                + " {south} AS s ON n.id = s.id"),
        Case.of(
            "columns of both stores after the join",
            s -> {
              DataStore north = s.store(SampleFile.NORTH);
              DataStore south = s.store(SampleFile.SOUTH);
              return north
                  .join(south, on(north.col("id").eq(south.col("id"))).suffix("2"))
                  .select(south.col("side").as("s"), north.col("side").as("n"), north.col("id"));
            },
            "SELECT s.side AS s, n.side AS n, n.id AS id FROM {north} AS n INNER JOIN {south} AS s"
                + " ON n.id = s.id"));
  }
}
