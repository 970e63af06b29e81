package io.clickframe.testkit.cases;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.lit;

import io.clickframe.DataStore;
import java.util.List;
import java.util.Map;

/** Which columns come out, in what order, under what names. */
final class SelectCases {
  private SelectCases() {}

  static List<Case> all() {
    return List.of(
        Case.of(
                "columns in the order given",
                s -> s.employees().select("salary", "id", "name"),
                "SELECT salary, id, name FROM {employees}")
            .withGolden(),
        Case.of(
                "expression under a name",
                s -> s.employees().select(col("salary").times(2).as("twice")),
                "SELECT salary * 2 AS twice FROM {employees}")
            .withGolden(),
        Case.of(
            "sql text under a name",
            s -> s.employees().select("upper(name) AS loud", "id"),
            "SELECT upper(name) AS loud, id FROM {employees}"),
        Case.of(
            "column of the store",
            s -> {
              DataStore employees = s.employees();
              return employees.select(employees.col("name"), employees.col("dept").as("team"));
            },
            "SELECT name, dept AS team FROM {employees}"),
        Case.of(
            "column of the store after other steps",
            s -> {
              DataStore employees = s.employees();
              return employees
                  .rename("name", "who")
                  .filter("salary > 100")
                  .select(employees.col("name"), employees.col("id"));
            },
            "SELECT name AS who, id FROM {employees} WHERE salary > 100"),
        Case.of(
            "the same column twice",
            s -> s.employees().select("id", col("id").as("copy")),
            "SELECT id, id AS copy FROM {employees}"),
        Case.of(
            "a conversion keeps the column's name",
            s -> s.employees().select(col("id").cast("String")),
            "SELECT toString(id) AS id FROM {employees}"),
        Case.of(
            "only constants",
            s -> s.employees().select(lit(1).as("one"), lit("x").as("text")),
            "SELECT toInt32(1) AS one, 'x' AS text FROM {employees}"),
        Case.of(
            "names swapped",
            s -> s.departments().select(col("title").as("dept"), col("dept").as("title")),
            "SELECT b AS dept, a AS title FROM (SELECT dept AS a, title AS b FROM {departments})"),
        Case.of(
                "assign adds at the end",
                s -> s.employees().assign(col("id").plus(1).as("next")),
                "SELECT *, id + 1 AS next FROM {employees}")
            .withGolden(),
        Case.of(
                "assign replaces in place",
                s -> s.employees().assign(col("salary").times(-1).as("salary")),
                "SELECT id, name, dept, boss, b AS salary, bonus, hired FROM (SELECT *, salary * -1"
                    + " AS b FROM {employees})")
            .withGolden(),
        Case.of(
                "assigned items see the old columns",
                s -> s.numbers().assign(col("val").as("grp"), col("grp").as("val")),
                "SELECT id, b AS grp, a AS val, label, ratio FROM (SELECT *, grp AS a, val AS b FROM"
                    + " {numbers})")
            .withGolden(),
        Case.of(
            "assign upon assign",
            s ->
                s.numbers()
                    .assign(col("val").plus(1).as("val"))
                    .assign(col("val").times(2).as("val"))
                    .assign(col("val").minus(3).as("val"))
                    .select("id", "val"),
            "SELECT id, (val + 1) * 2 - 3 AS val FROM {numbers}"),
        Case.of(
            "sql text in assign replaces",
            s -> s.numbers().assign("val * 10 AS val").select("id", "val"),
            "SELECT id, v AS val FROM (SELECT id, val * 10 AS v FROM {numbers})"),
        Case.of(
            "drop",
            s -> s.employees().drop("salary", "bonus", "hired"),
            "SELECT id, name, dept, boss FROM {employees}"),
        Case.of(
            "drop, then a new column of that name",
            s -> s.numbers().drop("val").assign(col("id").as("val")),
            "SELECT id, grp, label, ratio, id AS val FROM {numbers}"),
        Case.of(
                "rename",
                s -> s.departments().rename("title", "name"),
                "SELECT dept, title AS name, floor FROM {departments}")
            .withGolden(),
        Case.of(
                "rename swaps",
                s -> s.departments().rename(Map.of("title", "dept", "dept", "title")),
                "SELECT a AS title, b AS dept, floor FROM (SELECT dept AS a, title AS b, floor FROM"
                    + " {departments})")
            .withGolden(),
        Case.of(
            "rename in a ring",
            s ->
                s.numbers()
                    .select("id", "grp", "val")
                    .rename(Map.of("id", "grp", "grp", "val", "val", "id")),
            "SELECT a AS grp, b AS val, c AS id FROM (SELECT id AS a, grp AS b, val AS c FROM"
                + " {numbers})"),
        Case.of(
            "chain of renames back to the start",
            s ->
                s.numbers()
                    .select("id", "val")
                    .rename("id", "x")
                    .rename("val", "id")
                    .rename("x", "val")
                    .filter(col("id").gt(50)),
            "SELECT a AS val, b AS id FROM (SELECT id AS a, val AS b FROM {numbers}) WHERE b > 50"));
  }
}
