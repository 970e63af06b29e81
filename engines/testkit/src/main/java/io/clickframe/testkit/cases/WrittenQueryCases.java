package io.clickframe.testkit.cases;

import static io.clickframe.Expressions.col;

import io.clickframe.DataStore;
import java.util.List;
import java.util.Map;

/** SELECTs written by hand over stores. */
final class WrittenQueryCases {
  private WrittenQueryCases() {}

  static List<Case> all() {
    return List.of(
        Case.of(
                "over one store",
                s ->
                    s.employees()
                        .filter("salary > 50")
                        .query("SELECT dept, count() AS n FROM ds GROUP BY dept")
                        .filter(col("n").gt(1)),
                "SELECT dept, count() AS n FROM {employees} WHERE salary > 50 GROUP BY dept"
                    + " HAVING n > 1")
            .withGolden(),
        Case.of(
            "over a store with a name",
            s -> s.employees().as("people").query("SELECT max(id) AS m FROM people"),
            "SELECT max(id) AS m FROM {employees}"),
        Case.of(
                "over several stores",
                s ->
                    DataStore.query(
                        "SELECT e.name AS name, d.title AS dept FROM e JOIN d ON e.dept = d.dept",
                        Map.of("e", s.employees(), "d", s.departments())),
                "SELECT e.name AS name, d.title AS dept FROM {employees} AS e JOIN {departments} AS d"
                    + " ON e.dept = d.dept")
            .withGolden(),
        Case.of(
            "the same store twice",
            s ->
                s.numbers()
                    .query("SELECT a.id AS id FROM ds AS a JOIN ds AS b ON a.id = b.id + 90"),
            "SELECT id FROM {numbers} WHERE id - 90 IN (SELECT id FROM {numbers})"),
        Case.of(
            "with queries of its own",
            s ->
                s.numbers()
                    .query(
                        "WITH big AS (SELECT id FROM ds WHERE id > 95)"
                            + " SELECT id, (SELECT min(id) FROM big) AS m FROM big"),
            "SELECT id, toNullable(toInt64(96)) AS m FROM {numbers} WHERE id > 95"),
        Case.of(
            "a name that is no word",
            s -> DataStore.query("SELECT `id` FROM `my ``store`", Map.of("my `store", s.numbers())),
            "SELECT id FROM {numbers}"),
        Case.of(
            "union inside",
            s ->
                s.numbers().query("SELECT id FROM ds WHERE id = 1 UNION ALL SELECT id + 1 FROM ds"),
            "SELECT id FROM (SELECT id FROM {numbers} WHERE id = 1 UNION ALL SELECT id + 1 AS id"
                + " FROM {numbers})"),
        Case.of(
            "reads no store",
            s -> s.numbers().query("SELECT 1 AS one, 'a' AS a"),
            "SELECT 1 AS one, 'a' AS a"),
        Case.of(
            "joined with another store",
            s ->
                s.employees()
                    .query("SELECT dept, max(salary) AS top FROM ds GROUP BY dept")
                    .join(s.departments(), io.clickframe.Expressions.on("dept")),
            "SELECT e.*, d.* EXCEPT (dept) FROM (SELECT dept, max(salary) AS top"
                + " FROM {employees} GROUP BY dept) AS e JOIN {departments} AS d ON e.dept = d.dept"),
        Case.of(
            "ends in a line that would hide the bracket",
            s -> s.numbers().query("SELECT id AS `a)` FROM ds\n"),
            "SELECT id AS `a)` FROM {numbers}"));
  }
}
