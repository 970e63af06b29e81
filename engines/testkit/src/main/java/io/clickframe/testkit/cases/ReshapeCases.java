package io.clickframe.testkit.cases;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.count;
import static io.clickframe.Expressions.fn;
import static io.clickframe.Expressions.lit;
import static io.clickframe.Expressions.on;
import static io.clickframe.Selectors.across;
import static io.clickframe.Selectors.array;
import static io.clickframe.Selectors.byName;
import static io.clickframe.Selectors.integer;

import io.clickframe.Explode;
import java.util.List;

/** Rows made columns, columns made rows, arrays and tuples taken apart. */
final class ReshapeCases {
  private static final String PAIR =
      "cast((id, name) AS Tuple(number Int32, `the name` Nullable(String))) AS pair";

  private ReshapeCases() {}

  static List<Case> all() {
    return List.of(
        Case.of(
                "pivot",
                s -> s.employees().groupBy("dept").pivot("boss", 1, 3, 77).agg(col("salary").sum()),
                "SELECT dept, sumOrNullIf(salary, boss = 1) AS `1`, sumOrNullIf(salary, boss = 3)"
                    + " AS `3`, CAST(NULL, 'Nullable(Decimal(38, 2))') AS `77` FROM {employees}"
                    + " GROUP BY dept")
            .withGolden(),
        Case.of(
            "pivot with several aggregates, one of them computed",
            s ->
                s.projects()
                    .groupBy("who")
                    .pivot("project", "alpha", "beta")
                    .agg(count().as("n"), col("hours").sum().times(2).as("double")),
            "SELECT who, countIf(project = 'alpha') AS alpha_n, sumOrNullIf(hours, project ="
                + " 'alpha') * 2 AS alpha_double, countIf(project = 'beta') AS beta_n,"
                + " sumOrNullIf(hours, project = 'beta') * 2 AS beta_double FROM {projects} GROUP"
                + " BY who"),
        Case.of(
            "pivot under given names, NULL and an own name among the values",
            s ->
                s.employees()
                    .groupBy()
                    .pivot("dept", "eng", lit("ops").as("operations"), null)
                    .named("{name} of {value}")
                    .agg(col("salary").max(), col("id").countDistinct().as("heads")),
            "SELECT maxOrNullIf(salary, dept = 'eng') AS `salary of eng`, uniqExactIf(id, dept ="
                + " 'eng') AS `heads of eng`, maxOrNullIf(salary, dept = 'ops') AS `salary of"
                + " operations`, uniqExactIf(id, dept = 'ops') AS `heads of operations`,"
                + " maxOrNullIf(salary, dept IS NULL) AS `salary of NULL`, uniqExactIf(id, dept IS"
                + " NULL) AS `heads of NULL` FROM {employees}"),
        Case.of(
            "pivot of selected columns leaves out the keys and the column",
            s -> s.numbers().groupBy("grp").pivot("val", 0, 1).agg(across(integer(), x -> x.sum())),
            "SELECT grp, sumOrNullIf(id, val = 0) AS `0`, sumOrNullIf(id, val = 1) AS `1` FROM"
                + " {numbers} GROUP BY grp"),
        Case.of(
            "pivot by an expression, with across and an engine's function",
            s ->
                s.numbers()
                    .groupBy("grp")
                    .pivot(col("id").mod(2).as("odd"), lit(0).as("even"), lit(1).as("odd"))
                    .agg(
                        across(byName("val"), x -> x.median(), "{}_median"),
                        fn("argMax", col("label"), col("val")).as("best")),
            "SELECT grp, quantileExactInclusiveOrNullIf(0.5)(val, id % 2 = 0) AS even_val_median,"
                + " argMaxIf(label, val, id % 2 = 0) AS even_best,"
                + " quantileExactInclusiveOrNullIf(0.5)(val, id % 2 = 1) AS odd_val_median,"
                + " argMaxIf(label, val, id % 2 = 1) AS odd_best FROM {numbers} GROUP BY grp"),
        Case.of(
                "unpivot",
                s ->
                    s.numbers()
                        .filter("id < 5")
                        .select("id", "grp", "val")
                        .unpivot("what", "number", "val", "grp"),
                "SELECT id, 'val' AS what, val AS number FROM {numbers} WHERE id < 5 UNION ALL"
                    + " SELECT id, 'grp', grp FROM {numbers} WHERE id < 5")
            .withGolden(),
        Case.of(
            "unpivot widens types and keeps NULL",
            s -> s.employees().select("name", "id", "boss").unpivot("k", "v", integer()),
            "SELECT name, 'id' AS k, toNullable(id) AS v FROM {employees} UNION ALL SELECT name,"
                + " 'boss', boss FROM {employees}"),
        Case.of(
            "unpivot of every column, without NULL",
            s -> s.employees().select("name", "dept").unpivot("k", "v", "name", "dept").dropNull(),
            "SELECT 'name' AS k, toNullable(name) AS v FROM {employees} UNION ALL SELECT 'dept',"
                + " dept FROM {employees} WHERE dept IS NOT NULL"),
        Case.of(
            "unpivot, then steps on it",
            s ->
                s.numbers()
                    .select("id", "grp", "val")
                    .unpivot("k", "v", "grp", "val")
                    .filter(col("v").gt(3))
                    .groupBy("k")
                    .agg(col("v").sum(), count().as("n")),
            "SELECT k, sum(u.v) AS v, count() AS n FROM (SELECT 'grp' AS k, grp AS v FROM {numbers}"
                + " UNION ALL SELECT 'val', val FROM {numbers}) AS u WHERE u.v > 3 GROUP BY k"),
        Case.of(
            "there and back again",
            s ->
                s.numbers()
                    .select("id", "grp", "val")
                    .unpivot("k", "v", "grp", "val")
                    .groupBy("id")
                    .pivot("k", "grp", "val")
                    .agg(col("v").max()),
            "SELECT id, toNullable(grp) AS grp, toNullable(val) AS val FROM {numbers}"),
        Case.of(
                "explode an array",
                s -> s.messy().select("id", "nums", "name").explode("nums"),
                "SELECT id, el AS nums, name FROM {messy} AS m ARRAY JOIN m.nums AS el")
            .withGolden(),
        Case.of(
                "explode keeps empty ones as NULL",
                s -> s.messy().select("id", "nums").explode(Explode.of("nums").keepEmpty()),
                "SELECT id, toNullable(el) AS nums FROM {messy} AS m ARRAY JOIN m.nums AS el UNION ALL"
                    + " SELECT id, NULL FROM {messy} WHERE empty(nums)")
            .withGolden(),
        Case.of(
            "an element that is NULL, and no element",
            s ->
                s.messy()
                    .select("id", "tags")
                    .explode(Explode.of(array()).keepEmpty().withIndex("place")),
            "SELECT id, toNullable(i) AS place, el AS tags FROM {messy} AS m ARRAY JOIN m.tags AS el,"
                + " arrayEnumerate(m.tags) AS i UNION ALL SELECT id, NULL, NULL FROM {messy} WHERE"
                + " empty(tags)"),
        Case.of(
                "explode arrays in lockstep",
                s ->
                    s.messy()
                        .assign("arrayMap(n -> n * 2, nums) AS twice")
                        .select("nums", "id", "twice")
                        .explode(Explode.of("nums", "twice").withIndex("i")),
                "SELECT i, el AS nums, id, w AS twice FROM {messy} AS m ARRAY JOIN m.nums AS el,"
                    + " arrayMap(e -> e * 2, m.nums) AS w, arrayEnumerate(m.nums) AS i")
            .withGolden(),
        Case.of(
            "explode a map",
            s -> s.messy().select("id", "attrs").explode("attrs"),
            "SELECT id, k AS attrs_key, v AS attrs_value FROM {messy} ARRAY JOIN mapKeys(attrs) AS"
                + " k, mapValues(attrs) AS v"),
        Case.of(
            "explode a map keeping empty ones",
            s -> s.messy().select("id", "attrs").explode(Explode.of("attrs").keepEmpty()),
            "SELECT id, toNullable(k) AS attrs_key, toNullable(v) AS attrs_value FROM {messy} ARRAY"
                + " JOIN mapKeys(attrs) AS k, mapValues(attrs) AS v UNION ALL SELECT id, NULL, NULL"
                + " FROM {messy} WHERE empty(attrs)"),
        Case.of(
                "steps around an explode",
                s ->
                    s.messy()
                        .filter("id < 9")
                        .select("id", "nums")
                        .explode("nums")
                        .filter(col("nums").gt(0))
                        .assign(col("nums").times(2).as("twice"))
                        .groupBy("id")
                        .agg(col("twice").sum()),
                "SELECT id, sum(el * 2) AS twice FROM {messy} ARRAY JOIN nums AS el WHERE id < 9 AND"
                    + " el > 0 GROUP BY id")
            .withGolden(),
        Case.of(
            "explode whose elements nobody reads",
            s -> s.messy().explode("nums").select("id"),
            "SELECT id FROM {messy} ARRAY JOIN nums"),
        Case.of(
            "explode counted",
            s -> s.messy().explode("nums").agg(count().as("n")),
            "SELECT toUInt64(sum(length(nums))) AS n FROM {messy}"),
        Case.of(
            "explode twice",
            s -> s.messy().select("id", "nums", "tags").explode("nums").explode("tags"),
            "SELECT id, el AS nums, t AS tags FROM (SELECT id, el, tags AS many FROM {messy} AS m ARRAY"
                + " JOIN m.nums AS el) ARRAY JOIN many AS t"),
        Case.of(
            "explode both sides of a join",
            s ->
                s.messy()
                    .select("id", "nums")
                    .explode("nums")
                    .join(s.messy().select(col("id"), col("tags")).explode("tags"), on("id")),
            "SELECT a.id AS id, el AS nums, t AS tags FROM (SELECT id, el FROM {messy} ARRAY JOIN nums"
                + " AS el) AS a INNER JOIN (SELECT id, t FROM {messy} ARRAY JOIN tags AS t) AS b ON"
                + " a.id = b.id"),
        Case.of(
                "unpack a tuple in its place",
                s -> s.employees().select(PAIR, "dept").unpack("pair"),
                "SELECT id AS number, toNullable(name) AS `the name`, dept FROM {employees}")
            .withGolden(),
        Case.of(
            "unpack under other names, and a tuple in a tuple",
            s ->
                s.employees()
                    .select(
                        "id",
                        "cast((id, (salary, 1)) AS Tuple(id Int32, deep Tuple(pay Decimal(10, 2),"
                            + " one UInt8))) AS t")
                    .unpack("t", "{column}.{field}")
                    .unpack("t.deep"),
            "SELECT id, id AS `t.id`, salary AS pay, toUInt8(1) AS one FROM {employees}"));
  }
}
