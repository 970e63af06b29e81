package io.clickframe.testkit.cases;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.count;
import static io.clickframe.Expressions.on;

import io.clickframe.DataStore;
import io.clickframe.JoinType;
import java.util.List;

/** Steps that go into one SELECT, beside those that look the same and must not. */
final class FlatCases {
  private FlatCases() {}

  static List<Case> all() {
    return List.of(
        Case.of(
                "filter after distinct",
                s -> s.numbers().select("grp").distinct().filter("grp > 1"),
                "SELECT grp FROM (SELECT DISTINCT grp FROM {numbers}) WHERE grp > 1")
            .withGolden(),
        Case.of(
                "filter after distinct groups",
                s ->
                    s.numbers()
                        .groupBy("grp")
                        .agg(count().as("n"))
                        .distinct()
                        .filter("n > 10")
                        .sort("grp"),
                "SELECT grp, n FROM (SELECT DISTINCT grp, count() AS n FROM {numbers} GROUP BY grp)"
                    + " WHERE n > 10 ORDER BY grp")
            .inOrder()
            .withGolden(),
        Case.of(
                "filter after distinct and limit",
                s -> s.numbers().select("grp").distinct().sort("grp").limit(3).filter("grp > 1"),
                "SELECT grp FROM (SELECT DISTINCT grp FROM {numbers} ORDER BY grp LIMIT 3) WHERE grp"
                    + " > 1")
            .withGolden(),
        Case.of(
                "columns added and renamed after distinct",
                s ->
                    s.numbers()
                        .select("grp")
                        .distinct()
                        .assign(col("grp").times(2).as("twice"))
                        .rename("grp", "g"),
                "SELECT grp AS g, grp * 2 AS twice FROM (SELECT DISTINCT grp FROM {numbers})")
            .withGolden(),
        Case.of(
                "fewer columns after distinct",
                s -> s.numbers().select("grp", "id % 2 AS odd").distinct().select("odd"),
                "SELECT odd FROM (SELECT DISTINCT grp, id % 2 AS odd FROM {numbers})")
            .withGolden(),
        Case.of(
                "a column replaced after distinct",
                s -> s.numbers().select("id").distinct().assign(col("id").mod(3).as("id")),
                "SELECT id % 3 AS id FROM {numbers}")
            .withGolden(),
        Case.of(
                "union of unions",
                s -> {
                  DataStore one = s.numbers().select("id").filter("id < 3");
                  return one.union(one).union(one.union(one)).filter("id > 0");
                },
                "SELECT n.id AS id FROM {numbers} AS n CROSS JOIN numbers(4) AS four WHERE n.id IN (1,"
                    + " 2)")
            .withGolden(),
        Case.of(
                "union of a filtered union",
                s -> {
                  DataStore one = s.numbers().select("id").filter("id < 3");
                  return one.union(one).filter("id > 0").union(one);
                },
                "SELECT toInt64(arrayJoin([1, 1, 2, 2, 0, 1, 2])) AS id")
            .withGolden(),
        Case.of(
                "left join in the first branch of a union",
                s ->
                    s.employees()
                        .join(s.departments(), on("dept"), JoinType.LEFT)
                        .select("title")
                        .union(s.departments().select("title")),
                "SELECT title FROM (SELECT d.title AS title FROM {employees} AS e LEFT JOIN"
                    + " {departments} AS d ON e.dept = d.dept UNION ALL SELECT title FROM"
                    + " {departments}) SETTINGS join_use_nulls = 1")
            .withGolden(),
        Case.of(
                "branches of a union with an end of their own",
                s ->
                    s.numbers()
                        .select("id")
                        .sort(col("id").desc())
                        .limit(1)
                        .union(
                            s.numbers().select("id").sort("id"),
                            s.numbers().select("id").sort("id").offset(98)),
                "SELECT toInt64(arrayJoin([99, 98, 99])) AS id UNION ALL SELECT id FROM {numbers}")
            .withGolden(),
        Case.of(
                "inner join of a filtered right side",
                s ->
                    s.employees()
                        .join(s.departments().filter("floor > 1"), on("dept"))
                        .select("name", "title"),
                "SELECT e.name AS name, d.title AS title FROM {employees} AS e INNER JOIN (SELECT *"
                    + " FROM {departments} WHERE floor > 1) AS d ON e.dept = d.dept")
            .withGolden(),
        Case.of(
                "left join of a filtered right side",
                s ->
                    s.employees()
                        .join(s.departments().filter("floor > 1"), on("dept"), JoinType.LEFT)
                        .select("name", "title"),
                "SELECT e.name AS name, d.title AS title FROM {employees} AS e LEFT JOIN (SELECT *"
                    + " FROM {departments} WHERE floor > 1) AS d ON e.dept = d.dept SETTINGS"
                    + " join_use_nulls = 1")
            .withGolden(),
        Case.of(
                "inner join of a right side filtered at random",
                s ->
                    s.employees()
                        .join(s.departments().filter("rand() >= 0"), on("dept"))
                        .select("name", "title"),
                "SELECT e.name AS name, d.title AS title FROM {employees} AS e INNER JOIN"
                    + " {departments} AS d ON e.dept = d.dept")
            .withGolden(),
        Case.of(
                "join of sorted sides",
                s ->
                    s.employees()
                        .sort("name")
                        .join(s.departments().sort("floor"), on("dept"))
                        .select("name", "title"),
                "SELECT e.name AS name, d.title AS title FROM {employees} AS e INNER JOIN"
                    + " {departments} AS d ON e.dept = d.dept")
            .withGolden());
  }
}
