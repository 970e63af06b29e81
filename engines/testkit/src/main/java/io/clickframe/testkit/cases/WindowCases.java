package io.clickframe.testkit.cases;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.count;
import static io.clickframe.Expressions.cumeDist;
import static io.clickframe.Expressions.denseRank;
import static io.clickframe.Expressions.fn;
import static io.clickframe.Expressions.ntile;
import static io.clickframe.Expressions.on;
import static io.clickframe.Expressions.percentRank;
import static io.clickframe.Expressions.rank;
import static io.clickframe.Expressions.rowNumber;
import static io.clickframe.Expressions.sql;
import static io.clickframe.Window.CURRENT_ROW;
import static io.clickframe.Window.UNBOUNDED_FOLLOWING;
import static io.clickframe.Window.UNBOUNDED_PRECEDING;

import io.clickframe.Window;
import java.util.List;

/** A value for each row, by the rows around it. */
final class WindowCases {
  private static final Window BY_ID = Window.all().orderBy("id");

  private WindowCases() {}

  static List<Case> all() {
    return List.of(
        Case.of(
                "every place",
                s -> {
                  Window w = Window.partitionBy("dept").orderBy(col("salary").desc());
                  return s.employees()
                      .select(
                          col("id"),
                          rank().over(w).as("rank"),
                          denseRank().over(w).as("dense"),
                          percentRank().over(w).as("percent"),
                          cumeDist().over(w).as("share"),
                          ntile(2).over(w.orderBy(col("salary").desc(), "id")).as("half"),
                          rowNumber().over(w.orderBy(col("salary").desc(), "id")).as("number"));
                },
                "SELECT id, rank() OVER w AS rank, dense_rank() OVER w AS dense, percent_rank() OVER w"
                    + " AS percent, cume_dist() OVER w AS share, ntile(2) OVER v AS half, row_number()"
                    + " OVER v AS number FROM {employees} WINDOW w AS (PARTITION BY dept ORDER BY"
                    + " salary DESC), v AS (PARTITION BY dept ORDER BY salary DESC, id)")
            .withGolden(),
        Case.of(
                "lag and lead give NULL at the edges",
                s ->
                    s.employees()
                        .filter("id <= 3")
                        .select(
                            col("id"),
                            col("id").lag().over(BY_ID).as("before"),
                            col("name").lead().over(BY_ID).as("next"),
                            col("bonus").lag(2).over(BY_ID).as("bonus"),
                            col("salary").lead(2).over(BY_ID).as("salary")),
                "SELECT * FROM VALUES('id Int32, before Nullable(Int32), next Nullable(String), bonus"
                    + " Nullable(Float64), salary Nullable(Decimal(10, 2))', (1, NULL, 'Bob', NULL,"
                    + " 150), (2, 1, 'Cid', NULL, NULL), (3, 2, NULL, NULL, NULL))")
            .withGolden(),
        Case.of(
            "lag and lead with a value for the edges",
            s ->
                s.employees()
                    .filter("id <= 3")
                    .select(
                        col("id"),
                        col("id").lag(1, 0).over(BY_ID).as("before"),
                        col("name").lead(2, "none").over(BY_ID).as("next"),
                        col("id").lag(1, col("id")).over(BY_ID).as("self")),
            "SELECT * FROM VALUES('id Int32, before Int32, next String, self Int32', (1, 0, 'Cid', 1),"
                + " (2, 1, 'none', 1), (3, 2, 'none', 2))"),
        Case.of(
            "lag of what has no NULL gives its default",
            s -> s.messy().select(col("id"), col("nums").lag().over(BY_ID).as("before")),
            "SELECT id, lagInFrame(nums) OVER (ORDER BY id ROWS BETWEEN UNBOUNDED PRECEDING AND"
                + " UNBOUNDED FOLLOWING) AS before FROM {messy}"),
        Case.of(
                "ends of the frame count NULL",
                s ->
                    s.employees()
                        .select(
                            col("id"),
                            col("boss").firstValue().over(BY_ID).as("first"),
                            col("boss").firstValue().ignoreNulls().over(BY_ID).as("known"),
                            col("bonus")
                                .lastValue()
                                .over(BY_ID.rows(CURRENT_ROW, UNBOUNDED_FOLLOWING))
                                .as("last"),
                            col("name").nthValue(2).over(BY_ID).as("second")),
                "SELECT id, CAST(NULL, 'Nullable(Int32)') AS first, if(id = 1, NULL, toInt32(1)) AS"
                    + " known, toNullable(-0.0) AS last, if(id = 1, NULL, 'Bob') AS second FROM"
                    + " {employees}")
            .withGolden(),
        Case.of(
                "empty frames give NULL, and zero for counts",
                s -> {
                  Window before = BY_ID.rows(-2, -1);
                  return s.numbers()
                      .filter("id < 4")
                      .select(
                          col("id"),
                          col("id").sum().over(before).as("total"),
                          col("id").avg().over(before).as("mean"),
                          col("id").min().over(before).as("low"),
                          col("id").max().over(before).as("high"),
                          col("id").count().over(before).as("n"),
                          count().over(before).as("rows"),
                          col("id").firstValue().over(before).as("first"),
                          col("id").lastValue().over(before).as("last"));
                },
                "SELECT * FROM VALUES('id Int64, total Nullable(Int64), mean Nullable(Float64), low"
                    + " Nullable(Int64), high Nullable(Int64), n UInt64, rows UInt64, first"
                    + " Nullable(Int64), last Nullable(Int64)', (0, NULL, NULL, NULL, NULL, 0, 0, NULL,"
                    + " NULL), (1, 0, 0, 0, 0, 1, 1, 0, 0), (2, 1, 0.5, 0, 1, 2, 2, 0, 1), (3, 3, 1.5,"
                    + " 1, 2, 2, 2, 1, 2))")
            .withGolden(),
        Case.of(
            "without an order the whole partition, with one up to the row and its equals",
            s ->
                s.employees()
                    .select(
                        col("id"),
                        count().over(Window.partitionBy("dept")).as("all"),
                        count().over(Window.partitionBy("dept").orderBy("salary")).as("so_far"),
                        col("id").sum().over(Window.all()).as("total")),
            "SELECT a.id AS id, any(c.n) AS all, countIf(b.salary <= a.salary) AS so_far, toInt64(55) AS"
                + " total FROM {employees} AS a JOIN {employees} AS b ON a.dept IS NOT DISTINCT FROM"
                + " b.dept JOIN (SELECT dept, count() AS n FROM {employees} GROUP BY dept) AS c ON"
                + " a.dept IS NOT DISTINCT FROM c.dept GROUP BY a.id"),
        Case.of(
            "NULL is last in a window's order, and equal to NULL",
            s ->
                s.employees()
                    .select(
                        col("id"),
                        rank().over(Window.all().orderBy("boss")).as("up"),
                        rank().over(Window.all().orderBy(col("boss").desc())).as("down"),
                        rank()
                            .over(Window.all().orderBy(col("boss").asc().nullsFirst()))
                            .as("first")),
            "SELECT a.id AS id, 1 + countIf(ifNull(b.boss < a.boss, b.boss IS NOT NULL)) AS up, 1 +"
                + " countIf(ifNull(b.boss > a.boss, b.boss IS NOT NULL)) AS down, 1 + countIf(if(a.boss"
                + " IS NULL, false, ifNull(b.boss < a.boss, true))) AS first FROM {employees} AS a CROSS"
                + " JOIN {employees} AS b GROUP BY a.id, a.boss"),
        Case.of(
            "frames of rows",
            s ->
                s.numbers()
                    .select(
                        col("id"),
                        col("val").sum().over(BY_ID.rows(-1, 1)).as("around"),
                        col("val").sum().over(BY_ID.rows(UNBOUNDED_PRECEDING, 0)).as("running"),
                        col("val").max().over(BY_ID.rows(0, UNBOUNDED_FOLLOWING)).as("rest")),
            "SELECT a.id AS id, sumIf(b.val, abs(b.id - a.id) <= 1) AS around, sumIf(b.val, b.id <="
                + " a.id) AS running, maxIf(b.val, b.id >= a.id) AS rest FROM {numbers} AS a CROSS JOIN"
                + " {numbers} AS b GROUP BY a.id"),
        Case.of(
                "frames of a range of numbers and of dates",
                s ->
                    s.numbers()
                        .assign(fn("plus", fn("toDate", "2024-01-01"), col("val")).as("day"))
                        .select(
                            col("id"),
                            count().over(Window.all().orderBy("val").range(-10, 5)).as("near"),
                            count()
                                .over(Window.all().orderBy(col("day").desc()).range(-7, 0))
                                .as("week")),
                "SELECT a.id AS id, countIf(b.val >= a.val - 10 AND b.val <= a.val + 5) AS near,"
                    + " countIf(b.val >= a.val AND b.val <= a.val + 7) AS week FROM {numbers} AS a CROSS"
                    + " JOIN {numbers} AS b GROUP BY a.id")
            .withGolden(),
        Case.of(
                "NULL and NaN have no distance but to one another",
                s ->
                    s.employees()
                        .assign(sql("if(id % 3 = 0, NULL, id)").as("maybe"))
                        .assign(sql("if(id % 4 = 0, nan, id) + toFloat64(maybe)").as("both"))
                        .select(
                            col("id"),
                            count().over(Window.all().orderBy("maybe").range(-2, 1)).as("near"),
                            count()
                                .over(
                                    Window.partitionBy("dept")
                                        .orderBy(col("both").desc().nullsFirst())
                                        .range(-4, 4))
                                .as("around")),
                "SELECT a.id AS id, countIf(b.id BETWEEN a.id - 2 AND a.id + 1 AND a.id % 3 != 0 AND"
                    + " b.id % 3 != 0 OR a.id % 3 = 0 AND b.id % 3 = 0) AS near, countIf(a.dept IS NOT"
                    + " DISTINCT FROM b.dept AND multiIf(a.id % 3 = 0, 2, a.id % 4 = 0, 1, 0) ="
                    + " multiIf(b.id % 3 = 0, 2, b.id % 4 = 0, 1, 0) AND (a.id % 3 = 0 OR a.id % 4 = 0"
                    + " OR abs(a.id - b.id) <= 2)) AS around FROM {employees} AS a CROSS JOIN"
                    + " {employees} AS b GROUP BY a.id")
            .withGolden(),
        Case.of(
                "share of a total, several windows in one expression",
                s ->
                    s.employees()
                        .assign(
                            col("id")
                                .div(col("id").sum().over(Window.partitionBy("dept")))
                                .minus(col("id").avg().over(Window.all()))
                                .as("share")),
                "SELECT e.*, e.id / t.total - 5.5 AS share FROM {employees} AS e JOIN (SELECT dept,"
                    + " sum(id) AS total FROM {employees} GROUP BY dept) AS t ON e.dept IS NOT DISTINCT"
                    + " FROM t.dept")
            .withGolden(),
        Case.of(
                "window over a window is a level of its own",
                s ->
                    s.numbers()
                        .assign(
                            rowNumber().over(Window.partitionBy("grp").orderBy("val")).as("place"))
                        .assign(col("place").max().over(Window.all()).as("most"))
                        .select("id", "most"),
                "SELECT id, toUInt64(15) AS most FROM {numbers}")
            .withGolden(),
        Case.of(
                "windows of two steps side by side need no level",
                s ->
                    s.numbers()
                        .assign(rowNumber().over(BY_ID).as("place"))
                        .assign(count().over(Window.all()).as("n"), col("place").plus(1).as("next"))
                        .select("id", "place", "n", "next"),
                "SELECT id, toUInt64(id + 1) AS place, toUInt64(100) AS n, toUInt64(id + 1) + 1 AS next"
                    + " FROM {numbers}")
            .withGolden(),
        Case.of(
                "window that nobody reads is not computed",
                s -> s.numbers().assign(rowNumber().over(BY_ID).as("place")).drop("place"),
                "SELECT * FROM {numbers}")
            .withGolden(),
        Case.of(
                "window over groups is written behind them",
                s ->
                    s.numbers()
                        .groupBy("grp")
                        .agg(col("val").sum().as("total"))
                        .assign(rank().over(Window.all().orderBy(col("total").desc())).as("place"))
                        .filter("place <= 2"),
                "SELECT grp, total, toUInt64(row_number() OVER (ORDER BY total DESC)) AS place FROM"
                    + " (SELECT grp, sum(val) AS total FROM {numbers} GROUP BY grp) ORDER BY total DESC"
                    + " LIMIT 2")
            .withGolden(),
        Case.of(
            "groups of a window",
            s ->
                s.numbers()
                    .assign(ntile(4).over(BY_ID).as("part"))
                    .groupBy("part")
                    .agg(count().as("n"), col("id").min().as("low")),
            "SELECT toUInt64(intDiv(id, 25) + 1) AS part, toUInt64(25) AS n, min(id) AS low FROM {numbers} GROUP BY"
                + " part"),
        Case.of(
                "filtered before is seen, filtered after is not",
                s ->
                    s.numbers()
                        .filter("id < 50")
                        .assign(count().over(Window.all()).as("n"))
                        .filter("id < 3")
                        .select("id", "n"),
                "SELECT id, toUInt64(50) AS n FROM {numbers} WHERE id < 3")
            .withGolden(),
        Case.of(
                "limited before is seen, limited after is not",
                s ->
                    s.numbers()
                        .sort("id")
                        .limit(10)
                        .assign(count().over(Window.all()).as("n"))
                        .sort("id")
                        .limit(2)
                        .select("id", "n"),
                "SELECT id, toUInt64(10) AS n FROM {numbers} WHERE id < 2")
            .withGolden(),
        Case.of(
            "distinct before is seen",
            s -> s.numbers().select("grp").distinct().assign(count().over(Window.all()).as("n")),
            "SELECT DISTINCT grp, toUInt64(7) AS n FROM {numbers}"),
        Case.of(
                "distinct windows",
                s -> s.numbers().select(count().over(Window.partitionBy("grp")).as("n")).distinct(),
                "SELECT DISTINCT n FROM (SELECT count() AS n FROM {numbers} GROUP BY grp)")
            .withGolden(),
        Case.of(
                "sorted by a window, then filtered",
                s ->
                    s.numbers()
                        .sort(rowNumber().over(Window.all().orderBy(col("id").desc())), "id")
                        .filter("id > 95")
                        .select("id"),
                "SELECT id FROM {numbers} WHERE id > 95 ORDER BY id DESC")
            .inOrder()
            .withGolden(),
        Case.of(
            "joined after a window",
            s ->
                s.employees()
                    .assign(count().over(Window.all()).as("n"))
                    .join(s.departments().filter("floor = 2"), on("dept"))
                    .select("id", "n"),
            "SELECT id, toUInt64(10) AS n FROM {employees} WHERE dept = 'hr'"),
        Case.of(
            "window before an array join",
            s ->
                s.messy()
                    .assign(count().over(Window.all()).as("n"))
                    .select("n", "arrayJoin(nums) AS num"),
            "SELECT (SELECT count() FROM {messy})::UInt64 AS n, num FROM {messy} ARRAY JOIN nums AS num"),
        Case.of(
            "text inside a window",
            s ->
                s.numbers()
                    .select(
                        "id",
                        sql("val * 2")
                            .sum()
                            .over(Window.partitionBy("grp % 2 AS odd").orderBy("-id"))
                            .as("x")),
            "SELECT a.id AS id, sumIf(b.val * 2, b.grp % 2 = a.grp % 2 AND b.id >= a.id) AS x FROM"
                + " {numbers} AS a CROSS JOIN {numbers} AS b GROUP BY a.id"));
  }
}
