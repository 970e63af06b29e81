package io.clickframe.testkit.cases;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.count;
import static io.clickframe.Expressions.fn;

import java.util.List;

/** Rows by place in an order, by group, by hash. */
final class SliceCases {
  private SliceCases() {}

  static List<Case> all() {
    return List.of(
        Case.of(
                "head",
                s -> s.numbers().sort("id").head(3),
                "SELECT * FROM {numbers} WHERE id < 3 ORDER BY id")
            .inOrder(),
        Case.of(
                "tail keeps the order",
                s -> s.numbers().sort(col("val").desc()).tail(4),
                "SELECT * FROM (SELECT * FROM {numbers} ORDER BY val ASC LIMIT 4) ORDER BY val DESC")
            .inOrder()
            .withGolden(),
        Case.of(
                "tail: NULL and NaN are at the end",
                s -> s.messy().select("id", "x").sort("x", "id").tail(4),
                "SELECT id, x FROM {messy} WHERE x IS NULL OR id = 3 OR id = 4 ORDER BY x IS NULL,"
                    + " isNaN(x), x, id")
            .inOrder(),
        Case.of(
            "tail of more than there is, and of nothing",
            s -> s.numbers().sort("id").tail(1000).tail(0).union(s.numbers().sort("id").tail(100)),
            "SELECT * FROM {numbers}"),
        Case.of(
                "tail after a filter and other columns",
                s ->
                    s.numbers()
                        .sort("label")
                        .filter("grp = 3")
                        .select(col("id").plus(1).as("next"))
                        .tail(2),
                "SELECT id + 1 AS next FROM {numbers} WHERE id IN (87, 94) ORDER BY label")
            .inOrder(),
        Case.of(
                "tail of a limit, limit of a tail",
                s -> s.numbers().sort("id").limit(50).tail(10).limit(4).tail(1),
                "SELECT * FROM {numbers} WHERE id = 43")
            .inOrder()
            .withGolden(),
        Case.of(
            "tail, then filter and count",
            s -> s.numbers().sort("id").tail(10).filter("grp = 1").agg(count().as("n")),
            "SELECT toUInt64(2) AS n"),
        Case.of(
                "first rows of each group, in the order of a sort",
                s -> s.numbers().sort(col("val").desc()).limitBy(2, "grp"),
                "SELECT * EXCEPT r FROM (SELECT *, row_number() OVER (PARTITION BY grp ORDER BY val"
                    + " DESC) AS r FROM {numbers}) WHERE r <= 2 ORDER BY val DESC")
            .inOrder()
            .withGolden(),
        Case.of(
                "first rows of each group, then some of those",
                s -> s.numbers().sort("val").limitBy(2, "grp").offset(3).limit(5),
                "SELECT * EXCEPT r FROM (SELECT *, row_number() OVER (PARTITION BY grp ORDER BY val)"
                    + " AS r FROM {numbers}) WHERE r <= 2 ORDER BY val LIMIT 5 OFFSET 3")
            .inOrder()
            .withGolden(),
        Case.of(
                "some rows, then the first of each group",
                s -> s.numbers().sort("val").limit(20).limitBy(1, "grp"),
                "SELECT * EXCEPT r FROM (SELECT *, row_number() OVER (PARTITION BY grp ORDER BY val)"
                    + " AS r FROM (SELECT * FROM {numbers} ORDER BY val LIMIT 20)) WHERE r = 1 ORDER BY"
                    + " val")
            .inOrder(),
        Case.of(
            "first rows of each group, then filter",
            s -> s.numbers().sort("val").limitBy(1, "grp").filter("val > 2"),
            "SELECT * EXCEPT r FROM (SELECT *, row_number() OVER (PARTITION BY grp ORDER BY val) AS r"
                + " FROM {numbers}) WHERE r = 1 AND val > 2"),
        Case.of(
                "by a computed key, the key not selected, a column replaced",
                s ->
                    s.numbers()
                        .sort("id")
                        .limitBy(1, "grp % 2", col("val").lt(50))
                        .assign(col("id").times(2).as("grp"))
                        .select("grp"),
                "SELECT id * 2 AS grp FROM (SELECT id, row_number() OVER (PARTITION BY grp % 2, val <"
                    + " 50 ORDER BY id) AS r FROM {numbers}) WHERE r = 1 ORDER BY id")
            .inOrder()
            .withGolden(),
        Case.of(
                "first of groups of groups",
                s ->
                    s.employees()
                        .groupBy("dept")
                        .agg(count().as("n"))
                        .sort("n", "dept")
                        .limitBy(1, "n"),
                "SELECT dept, toUInt64(n) AS n FROM (SELECT arrayJoin([('hr', 1), (NULL, 2), ('eng',"
                    + " 3)]) AS w, w.1 AS dept, w.2 AS n) ORDER BY n")
            .inOrder(),
        Case.of(
                "one row for each key, NULL and NaN among them",
                s -> s.messy().sort(col("id").desc()).distinctOn("x").select("x", "id"),
                "SELECT x, max(id) AS id FROM {messy} GROUP BY x ORDER BY id DESC")
            .inOrder()
            .withGolden(),
        Case.of(
            "one row for each key, joined sides and all",
            s -> s.employees().distinctOn("dept", "boss").agg(count().as("n")),
            "SELECT uniqExact(tuple(dept, boss)) AS n FROM {employees}"),
        Case.of(
                "sort by texts with directions",
                s -> s.employees().sort("dept desc nulls first", "salary  DESC", "id ASC"),
                "SELECT * FROM {employees} ORDER BY dept IS NOT NULL, dept DESC, salary DESC, id")
            .inOrder()
            .withGolden(),
        Case.of(
                "sort by an expression text with a direction",
                s -> s.employees().sort("length(name) + id % 3 DESC", "id nulls last"),
                "SELECT * FROM {employees} ORDER BY length(name) + id % 3 DESC, id")
            .inOrder(),
        Case.of(
                "a column whose name looks like a direction",
                s -> s.numbers().select(col("id").negate().as("id DESC")).sort("id DESC").limit(2),
                "SELECT -toInt64(99 - number) AS `id DESC` FROM numbers(2)")
            .inOrder(),
        Case.of(
                "sample by all columns",
                s -> s.numbers().sample(0.25),
                "SELECT * FROM {numbers} WHERE sipHash64(tuple(id, grp, val, label, ratio)) <"
                    + " 4611686018427387904")
            .withGolden(),
        Case.of(
            "sample by keys, NULL among them, keeps whole groups",
            s -> s.employees().sample(0.5, "dept", fn("lower", col("name"))),
            "SELECT * FROM {employees} WHERE sipHash64(tuple(dept, lower(name))) <"
                + " 9223372036854775808"),
        Case.of("sample of everything", s -> s.employees().sample(1), "SELECT * FROM {employees}"),
        Case.of(
            "sample of every type",
            s -> s.messy().sample(0.5).agg(count().gt(12).as("more")),
            "SELECT toUInt8(0) AS more"),
        Case.of(
            "intersect: different rows of both, by name, NULL and NaN the same as themselves",
            s ->
                s.messy()
                    .select("x", "n")
                    .intersect(s.messy().filter("id IN (1, 2, 3, 8)").select("n", "x")),
            "SELECT DISTINCT x, n FROM {messy} WHERE id IN (1, 2, 3, 8)"),
        Case.of(
                "intersect of departments",
                s -> s.employees().select("dept").intersect(s.departments().select("dept")),
                "SELECT DISTINCT dept FROM {departments} WHERE dept IS NULL OR dept != 'sales'")
            .withGolden(),
        Case.of(
                "except: different rows that the other has not",
                s -> s.employees().select("dept").except(s.departments().select("dept")),
                "SELECT CAST('legal', 'Nullable(String)') AS dept")
            .withGolden(),
        Case.of(
            "except leaves no duplicates, sorted and limited sides",
            s ->
                s.numbers()
                    .select("grp")
                    .except(s.numbers().sort("id").limit(3).select("grp"))
                    .filter("grp < 6"),
            "SELECT toInt32(number + 3) AS grp FROM numbers(3)"),
        Case.of(
            "set operations widen types",
            s ->
                s.numbers()
                    .select("id")
                    .intersect(s.employees().select("id"))
                    .except(s.projects().select(col("who").as("id"))),
            "SELECT CAST(id, 'Nullable(Int64)') AS id FROM {employees} WHERE id NOT IN (1, 2, 4, 8)"),
        Case.of(
            "union of distinct rows",
            s -> s.numbers().select("grp").union(s.numbers().select("grp")).distinct(),
            "SELECT toInt32(number) AS grp FROM numbers(7)"));
  }
}
