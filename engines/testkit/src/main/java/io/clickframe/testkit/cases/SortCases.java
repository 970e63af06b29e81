package io.clickframe.testkit.cases;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.fn;

import io.clickframe.DataStore;
import java.util.List;

/** In what order rows come. */
final class SortCases {
  private SortCases() {}

  static List<Case> all() {
    return List.of(
        Case.of(
                "ascending",
                s -> s.employees().sort("salary", "id"),
                "SELECT * FROM {employees} ORDER BY salary, id")
            .inOrder(),
        Case.of(
                "descending, then ascending",
                s -> s.employees().sort(col("salary").desc(), col("name"), col("id").asc()),
                "SELECT * FROM {employees} ORDER BY salary DESC, name ASC, id ASC")
            .inOrder()
            .withGolden(),
        Case.of(
                "NULL last when ascending",
                s -> s.employees().sort(col("dept"), col("id")),
                "SELECT * FROM {employees} ORDER BY dept IS NULL, dept, id")
            .inOrder(),
        Case.of(
                "NULL last when descending",
                s -> s.employees().sort(col("dept").desc(), col("id")),
                "SELECT * FROM {employees} ORDER BY dept IS NULL, dept DESC, id")
            .inOrder(),
        Case.of(
                "NULL first when asked",
                s -> s.employees().sort(col("dept").asc().nullsFirst(), col("id")),
                "SELECT * FROM {employees} ORDER BY dept IS NOT NULL, dept, id")
            .inOrder()
            .withGolden(),
        Case.of(
                "NULL first when descending",
                s -> s.employees().sort(col("dept").desc().nullsFirst(), col("id")),
                "SELECT * FROM {employees} ORDER BY dept IS NOT NULL, dept DESC, id")
            .inOrder(),
        Case.of(
                "NULL last again",
                s -> s.employees().sort(col("dept").asc().nullsFirst().nullsLast(), col("id")),
                "SELECT * FROM {employees} ORDER BY dept IS NULL, dept, id")
            .inOrder(),
        Case.of(
                "NaN between numbers and NULL",
                s -> s.messy().sort("x", "id").select("id", "x"),
                "SELECT id, x FROM {messy} ORDER BY x IS NULL, isNaN(x), x, id")
            .inOrder(),
        Case.of(
                "NaN between numbers and NULL, descending",
                s -> s.messy().sort(col("x").desc(), col("id")).select("id", "x"),
                "SELECT id, x FROM {messy} ORDER BY x IS NULL, isNaN(x), x DESC, id")
            .inOrder(),
        Case.of(
                "NULL first, NaN after it",
                s -> s.messy().sort(col("x").asc().nullsFirst(), col("id")).select("id", "x"),
                "SELECT id, x FROM {messy} ORDER BY x IS NOT NULL, isNaN(x) DESC, x, id")
            .inOrder(),
        Case.of(
                "by an expression that is no column",
                s -> s.numbers().sort(col("val").mod(10).desc(), col("id").negate()),
                "SELECT * FROM {numbers} ORDER BY val % 10 DESC, id DESC")
            .inOrder()
            .withGolden(),
        Case.of(
                "by sql text",
                s -> s.employees().sort("length(name) + id", "id"),
                "SELECT * FROM {employees} ORDER BY length(name) + id, id")
            .inOrder(),
        Case.of(
                "by a column that is not selected",
                s -> s.employees().sort("hired", "id").select("name"),
                "SELECT name FROM {employees} ORDER BY hired, id")
            .inOrder(),
        Case.of(
                "by a replaced column",
                s ->
                    s.numbers()
                        .assign(col("val").negate().as("val"))
                        .sort("val")
                        .select("id", "val"),
                "SELECT id, v AS val FROM (SELECT id, 0 - val AS v FROM {numbers}) ORDER BY v")
            .inOrder(),
        Case.of(
                "the later sort counts",
                s -> s.numbers().sort("val").sort(col("id").desc()),
                "SELECT * FROM {numbers} ORDER BY id DESC")
            .inOrder()
            .withGolden(),
        Case.of(
                "sorted, then filtered and computed",
                s ->
                    s.numbers()
                        .sort(col("val").desc())
                        .filter("grp = 2")
                        .assign(col("val").plus(1).as("val")),
                "SELECT id, grp, v AS val, label, ratio FROM (SELECT *, val + 1 AS v FROM {numbers} WHERE"
                    + " grp = 2) ORDER BY v DESC")
            .inOrder(),
        Case.of(
                "by a column of the store",
                s -> {
                  DataStore numbers = s.numbers();
                  return numbers.sort(numbers.col("label").desc()).select("label");
                },
                "SELECT label FROM {numbers} ORDER BY label DESC")
            .inOrder(),
        Case.of(
                "by a function",
                s -> s.messy().sort(fn("lower", col("name")).asc(), col("id").desc()).select("id"),
                "SELECT id FROM {messy} ORDER BY lower(name) ASC NULLS LAST, id DESC")
            .inOrder());
  }
}
