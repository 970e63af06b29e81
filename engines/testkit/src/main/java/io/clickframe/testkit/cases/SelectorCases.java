package io.clickframe.testkit.cases;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.count;
import static io.clickframe.Expressions.fn;
import static io.clickframe.Expressions.lit;
import static io.clickframe.Selectors.across;
import static io.clickframe.Selectors.array;
import static io.clickframe.Selectors.bool;
import static io.clickframe.Selectors.byName;
import static io.clickframe.Selectors.byType;
import static io.clickframe.Selectors.contains;
import static io.clickframe.Selectors.decimal;
import static io.clickframe.Selectors.endsWith;
import static io.clickframe.Selectors.except;
import static io.clickframe.Selectors.floating;
import static io.clickframe.Selectors.integer;
import static io.clickframe.Selectors.map;
import static io.clickframe.Selectors.matching;
import static io.clickframe.Selectors.numeric;
import static io.clickframe.Selectors.startsWith;
import static io.clickframe.Selectors.temporal;
import static io.clickframe.Selectors.text;

import io.clickframe.DataStore;
import io.clickframe.Selectors;
import java.util.List;
import java.util.Locale;

/** Several columns at once, by name or type; columns in other places and under other names. */
final class SelectorCases {
  private SelectorCases() {}

  static List<Case> all() {
    return List.of(
        Case.of(
            "every column",
            s -> s.employees().select(Selectors.all()),
            "SELECT * FROM {employees}"),
        Case.of(
                "numbers",
                s -> s.messy().select(numeric()),
                "SELECT id, x, f, n, i8, u64, d, wide FROM {messy}")
            .withGolden(),
        Case.of(
            "integers behind a name",
            s -> s.messy().select(byName("key"), integer()),
            "SELECT key, id, n, i8, u64 FROM {messy}"),
        Case.of(
            "floating-point numbers and decimals",
            s -> s.messy().select(decimal(), floating()),
            "SELECT d, wide, x, f FROM {messy}"),
        Case.of(
            "text through LowCardinality, but no enum",
            s -> s.messy().select(text()),
            "SELECT name, kind, maybe FROM {messy}"),
        Case.of("times", s -> s.messy().select(temporal()), "SELECT day, at, stamp FROM {messy}"),
        Case.of(
            "arrays, maps and truth values",
            s -> s.messy().select(array().or(map()).or(bool())),
            "SELECT nums, tags, attrs, ok FROM {messy}"),
        Case.of(
            "by family and by whole type",
            s -> s.messy().select(byType("Enum8", "Decimal(15, 2)", "Array(Int32)", "Int64")),
            "SELECT n, d, nums, color FROM {messy}"),
        Case.of(
            "names in the order given",
            s -> s.employees().select(byName("salary", "id")),
            "SELECT salary, id FROM {employees}"),
        Case.of(
            "parts of names",
            s -> s.employees().select(startsWith("bo"), endsWith("e", "y")),
            "SELECT boss, bonus, name, salary FROM {employees}"),
        Case.of(
            "contained and matched",
            s -> s.employees().select(contains("ala").or(matching("^h.*d$|^id$"))),
            "SELECT id, salary, hired FROM {employees}"),
        Case.of(
            "all but some",
            s -> s.employees().select(except("salary", "bonus")),
            "SELECT id, name, dept, boss, hired FROM {employees}"),
        Case.of(
            "both choices, without a third",
            s -> s.messy().select(numeric().and(startsWith("i", "n", "u")).except(byName("n"))),
            "SELECT id, i8, u64 FROM {messy}"),
        Case.of(
            "the opposite",
            s -> s.employees().select(numeric().not()),
            "SELECT name, dept, hired FROM {employees}"),
        Case.of(
            "beside expressions",
            s -> s.numbers().select(lit(1).as("one"), text(), col("val").plus(1).as("next")),
            "SELECT toInt32(1) AS one, label, val + 1 AS next FROM {numbers}"),
        Case.of(
                "across replaces in place",
                s -> s.numbers().assign(across(integer(), x -> x.times(2))),
                "SELECT a AS id, b AS grp, c AS val, label, ratio FROM (SELECT id * 2 AS a, grp * 2"
                    + " AS b, val * 2 AS c, label, ratio FROM {numbers})")
            .withGolden(),
        Case.of(
                "across under new names",
                s -> s.numbers().assign(across(byName("grp", "val"), x -> x.plus(1), "next_{}")),
                "SELECT *, grp + 1 AS next_grp, val + 1 AS next_val FROM {numbers}")
            .withGolden(),
        Case.of(
            "across twice, the column more than once in it",
            s ->
                s.numbers()
                    .select(
                        across(byName("id", "val"), x -> x.times(x).minus(x), "{column}2"),
                        across(text(), x -> fn("upper", x))),
            "SELECT id * id - id AS id2, val * val - val AS val2, upper(label) AS label FROM"
                + " {numbers}"),
        Case.of(
            "across without the column",
            s -> s.numbers().assign(across(text(), _ -> lit(0))),
            "SELECT id, grp, val, toInt32(0) AS label, ratio FROM {numbers}"),
        Case.of(
                "across in agg leaves the keys out",
                s ->
                    s.numbers()
                        .groupBy("grp")
                        .agg(
                            across(integer(), x -> x.sum()),
                            across(integer().or(floating()), x -> x.avg(), "{}_mean"),
                            count().as("n")),
                "SELECT t.grp AS grp, sum(t.id) AS id, sum(t.val) AS val, avg(t.id) AS id_mean,"
                    + " avg(t.val) AS val_mean, avg(ratio) AS ratio_mean, count() AS n FROM"
                    + " {numbers} AS t GROUP BY t.grp")
            .withGolden(),
        Case.of(
            "a key that is named is not left out",
            s -> s.numbers().groupBy("grp").agg(across(byName("grp", "val"), x -> x.max(), "{}_")),
            "SELECT grp, max(grp) AS grp_, max(val) AS val_ FROM {numbers} GROUP BY grp"),
        Case.of(
            "agg of everything",
            s -> s.employees().agg(across(Selectors.all(), x -> x.count())),
            "SELECT count(id) AS id, count(name) AS name, count(dept) AS dept, count(boss) AS boss,"
                + " count(salary) AS salary, count(bonus) AS bonus, count(hired) AS hired FROM"
                + " {employees}"),
        Case.of(
            "groups by selected columns",
            s -> s.employees().groupBy(text().except("name")).agg(count().as("n")),
            "SELECT dept, count() AS n FROM {employees} GROUP BY dept"),
        Case.of(
                "sorts by selected columns",
                s -> s.employees().sort(text().desc(), numeric()).select("id"),
                "SELECT id FROM {employees} ORDER BY name DESC, dept DESC, id, boss, salary, bonus")
            .inOrder(),
        Case.of(
            "drops selected columns",
            s -> s.messy().drop(numeric(), "name", array().or(map())),
            "SELECT day, at, stamp, key, kind, maybe, color, ok FROM {messy}"),
        Case.of(
            "moves to the front",
            s -> s.employees().relocate("hired", "dept").first(),
            "SELECT hired, dept, id, name, boss, salary, bonus FROM {employees}"),
        Case.of(
            "moves to the end",
            s -> s.employees().relocate(text()).last(),
            "SELECT id, boss, salary, bonus, hired, name, dept FROM {employees}"),
        Case.of(
                "moves before and after",
                s ->
                    s.employees()
                        .relocate("hired", "id")
                        .before("dept")
                        .relocate(col("name"))
                        .after("salary"),
                "SELECT hired, id, dept, boss, salary, name, bonus FROM {employees}")
            .withGolden(),
        Case.of(
            "a moved column is still its store's",
            s -> {
              DataStore employees = s.employees();
              return employees.relocate("hired").first().select(employees.col("hired"));
            },
            "SELECT hired FROM {employees}"),
        Case.of(
                "renames by a function",
                s -> s.departments().rename(name -> name.toUpperCase(Locale.ROOT) + "_"),
                "SELECT dept AS DEPT_, title AS TITLE_, floor AS FLOOR_ FROM {departments}")
            .withGolden());
  }
}
