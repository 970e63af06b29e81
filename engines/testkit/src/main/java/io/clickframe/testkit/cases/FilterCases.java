package io.clickframe.testkit.cases;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.lit;

import io.clickframe.DataStore;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Which rows stay. */
final class FilterCases {
  private FilterCases() {}

  static List<Case> all() {
    return List.of(
        Case.of(
                "expression",
                s -> s.employees().filter(col("salary").gt(150)),
                "SELECT * FROM {employees} WHERE salary > 150")
            .withGolden(),
        Case.of(
                "sql text",
                s -> s.employees().filter("salary > 100 AND (name LIKE 'A%' OR boss = 1)"),
                "SELECT * FROM {employees} WHERE salary > 100 AND (startsWith(name, 'A') OR boss ="
                    + " 1)")
            .withGolden(),
        Case.of(
                "expression and sql text",
                s -> s.employees().filter(col("dept").eq("eng").and("salary < 300 OR id = 1")),
                "SELECT * FROM {employees} WHERE dept = 'eng' AND (salary < 300 OR id = 1)")
            .withGolden(),
        Case.of(
                "several filters",
                s -> s.employees().filter("id > 2").filter(col("id").lt(9)).filter("id != 5"),
                "SELECT * FROM {employees} WHERE id IN (3, 4, 6, 7, 8)")
            .withGolden(),
        Case.of(
            "column of the store",
            s -> {
              DataStore employees = s.employees();
              return employees.filter(employees.col("id").le(3));
            },
            "SELECT * FROM {employees} WHERE id <= 3"),
        Case.of(
            "NULL is neither equal nor unequal",
            s -> s.employees().filter(col("dept").ne("eng")),
            "SELECT * FROM {employees} WHERE dept IN ('ops', 'hr', 'legal')"),
        Case.of(
            "not of NULL stays NULL",
            s -> s.employees().filter(col("dept").eq("eng").not()),
            "SELECT * FROM {employees} WHERE id IN (3, 4, 6, 7, 10)"),
        Case.of(
            "NULL or true",
            s -> s.employees().filter(col("dept").eq("eng").or(col("id").eq(5))),
            "SELECT * FROM {employees} WHERE id IN (1, 2, 5, 8)"),
        Case.of(
            "is null",
            s -> s.employees().filter(col("dept").isNull()),
            "SELECT * FROM {employees} WHERE id IN (5, 9)"),
        Case.of(
            "is not null",
            s -> s.employees().filter(col("bonus").isNotNull()),
            "SELECT * FROM {employees} WHERE id NOT IN (1, 5)"),
        Case.of(
            "equal to a null constant is never true",
            s -> s.employees().filter(col("dept").eq(lit(null))),
            "SELECT * FROM {employees} WHERE 0"),
        Case.of(
            "NaN is not equal to itself",
            s -> s.messy().filter(col("x").eq(col("x"))).select("id"),
            "SELECT id FROM {messy} WHERE id NOT IN (2, 3, 11)"),
        Case.of(
            "NaN is not less and not greater",
            s -> s.messy().filter(col("x").lt(0).or(col("x").ge(0))).select("id"),
            "SELECT id FROM {messy} WHERE id NOT IN (2, 3, 11)"),
        Case.of(
            "minus zero equals zero",
            s -> s.messy().filter(col("x").eq(0.0)).select("id"),
            "SELECT id FROM {messy} WHERE id IN (6, 7)"),
        Case.of(
            "infinity as a constant",
            s -> s.messy().filter(col("x").eq(Double.NEGATIVE_INFINITY)).select("id"),
            "SELECT id FROM {messy} WHERE id = 5"),
        Case.of(
                "in",
                s -> s.employees().filter(col("name").in("Ada", "Bob", "it's")),
                "SELECT * FROM {employees} WHERE name = 'Ada' OR name = 'Bob'")
            .withGolden(),
        Case.of(
            "in of one value",
            s -> s.employees().filter(col("id").in(3)),
            "SELECT * FROM {employees} WHERE id = 3"),
        Case.of(
            "in of nothing",
            s -> s.employees().filter(col("id").in()),
            "SELECT * FROM {employees} WHERE 0"),
        Case.of(
            "in of columns",
            s -> s.employees().filter(col("id").in(col("boss"), 5, lit(7))),
            "SELECT * FROM {employees} WHERE id = boss OR id = 5 OR id = 7"),
        Case.of(
            "NULL is not in",
            s -> s.employees().filter(col("dept").notIn("eng", "ops")),
            "SELECT * FROM {employees} WHERE dept = 'hr' OR dept = 'legal'"),
        Case.of(
            "not in of nothing keeps every row",
            s -> s.employees().filter(col("dept").notIn()),
            "SELECT * FROM {employees}"),
        Case.of(
            "in with values of every kind",
            s ->
                s.messy()
                    .filter(
                        col("d")
                            .in(new BigDecimal("10.25"), 1)
                            .and(
                                col("day")
                                    .in(LocalDate.of(2024, 2, 29), LocalDate.of(2024, 12, 31)))
                            .and(col("key").notIn(new UUID(0, 0)))
                            .and(col("color").in("red", "blue"))
                            .and(col("ok").in(true))
                            .and(col("x").notIn(Double.NaN, 99.5))
                            .and(col("u64").in(BigInteger.ONE.shiftLeft(100), 7, 12)))
                    .select("id"),
            "SELECT id FROM {messy} WHERE id IN (7, 12)"),
        Case.of(
            "in of NaN finds NaN",
            s -> s.messy().filter(col("x").in(Double.NaN, 1.5)).select("id"),
            "SELECT id FROM {messy} WHERE id IN (1, 3, 12)"),
        Case.of(
            "in of arrays",
            s -> s.messy().filter(col("nums").in(List.of(1, 2, 3), List.of(9))).select("id"),
            "SELECT id FROM {messy} WHERE id IN (1, 9, 11)"),
        Case.of(
            "in of one array",
            s -> s.messy().filter(col("nums").in(List.of(1, 2, 3))).select("id"),
            "SELECT id FROM {messy} WHERE id IN (1, 11)"),
        Case.of(
            "in of numbers beyond the column's type",
            s -> s.messy().filter(col("i8").in(300, 7, -129)).select("id"),
            "SELECT id FROM {messy} WHERE id IN (6, 7)"),
        Case.of(
            "null as predicate keeps nothing",
            s -> s.employees().filter(lit(null)),
            "SELECT * FROM {employees} WHERE 0"),
        Case.of(
            "between takes both ends",
            s -> s.employees().filter(col("salary").between(90, 150)),
            "SELECT * FROM {employees} WHERE salary >= 90 AND salary <= 150"),
        Case.of(
            "like, with a character that is escaped",
            s -> s.messy().filter(col("name").like("%\\%\\_%")).select("id", "name"),
            "SELECT id, name FROM {messy} WHERE position(name, '%_') > 0"),
        Case.of(
            "like of a backslash",
            s -> s.messy().filter(col("name").like("%\\\\%")).select("id"),
            "SELECT id FROM {messy} WHERE position(name, char(92)) > 0"),
        Case.of(
            "like of a line break",
            s -> s.messy().filter(col("name").like("two\nlines%")).select("id"),
            "SELECT id FROM {messy} WHERE id = 6"),
        Case.of(
            "one character in like",
            s -> s.messy().filter(col("name").like("pl_in")).select("id"),
            "SELECT id FROM {messy} WHERE id = 1"),
        Case.of(
            "not like",
            s -> s.employees().filter(col("name").notLike("%a")),
            "SELECT * FROM {employees} WHERE NOT endsWith(name, 'a')"),
        Case.of(
            "like without case",
            s -> s.messy().filter(col("name").ilike("PLA%")).select("id"),
            "SELECT id FROM {messy} WHERE id IN (1, 11)"),
        Case.of(
            "text with everything",
            s -> s.messy().filter(col("name").eq("; DROP TABLE x -- /* */ # {p:Int8} %s %% _")),
            "SELECT * FROM {messy} WHERE id = 9"),
        Case.of(
            "text beyond ascii",
            s -> s.messy().filter(col("name").eq("🙂 漢字 שלום مرحبا")).select("id"),
            "SELECT id FROM {messy} WHERE id = 7"),
        Case.of(
            "truth column",
            s -> s.messy().filter(col("ok")).select("id", "ok"),
            "SELECT id, ok FROM {messy} WHERE ok = true"),
        Case.of(
            "not of a truth column",
            s -> s.messy().filter(col("ok").not()).select("id", "ok"),
            "SELECT id, ok FROM {messy} WHERE ok = false"),
        Case.of(
            "constant that is true",
            s -> s.employees().filter(lit(true)),
            "SELECT * FROM {employees}"),
        Case.of(
            "sql text that is a number",
            s -> s.employees().filter("0"),
            "SELECT * FROM {employees} WHERE id < 0"),
        Case.of(
            "enum by its name",
            s -> s.messy().filter(col("color").eq("blue")).select("id", "color"),
            "SELECT id, color FROM {messy} WHERE toInt8(color) = -3"),
        Case.of(
            "low cardinality with text",
            s -> s.messy().filter(col("kind").eq("漢").or(col("maybe").isNull())).select("id"),
            "SELECT id FROM {messy} WHERE id IN (7, 2, 5, 10)"),
        Case.of(
            "largest unsigned number",
            s ->
                s.messy()
                    .filter(col("u64").eq(new BigInteger("18446744073709551615")))
                    .select("id"),
            "SELECT id FROM {messy} WHERE id = 3"));
  }
}
