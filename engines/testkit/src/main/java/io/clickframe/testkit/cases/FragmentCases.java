package io.clickframe.testkit.cases;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.count;
import static io.clickframe.Expressions.sql;
import static io.clickframe.Expressions.when;

import java.util.List;

/** SQL text wherever an expression goes, with ClickHouse's own meaning. */
final class FragmentCases {
  private FragmentCases() {}

  static List<Case> all() {
    return List.of(
        Case.of(
            "unit of an interval that is a column's name too",
            s -> s.employees().select(col("hired").as("day")).select("day + INTERVAL 1 day AS d"),
            "SELECT hired + INTERVAL 1 DAY AS d FROM {employees}"),
        Case.of(
            "precedence stays inside the text",
            s -> s.numbers().select(sql("id + 1").times(2).as("x")),
            "SELECT (id + 1) * 2 AS x FROM {numbers}"),
        Case.of(
            "or stays inside the text",
            s -> s.numbers().filter("grp = 1 OR grp = 2").filter("id < 10"),
            "SELECT * FROM {numbers} WHERE id IN (1, 2, 8, 9)"),
        Case.of(
            "in a condition, a value and a list",
            s ->
                s.numbers()
                    .select(
                        when("val % 2 = 0")
                            .then(sql("val / 2"))
                            .otherwise(sql("val * 3.0"))
                            .as("x"),
                        col("id").in(sql("grp + 1"), sql("val")).as("y")),
            "SELECT if(val % 2 = 0, val / 2, val * 3.0) AS x, (id = grp + 1) OR (id = val) AS y FROM"
                + " {numbers}"),
        Case.of(
            "strings that look like other things",
            s ->
                s.employees()
                    .filter(
                        "name != '; DROP' AND name != '--' AND name != '/* */' AND 'id' != name"),
            "SELECT * FROM {employees}"),
        Case.of(
            "dates and times as the engine takes them",
            s ->
                s.employees()
                    .assign("toDateTime64(hired, 3) AS at")
                    .filter(
                        "hired >= '2019-1-1' AND hired IN ('20191130', '2020-02-29', '2021/05/05')")
                    .filter(
                        "at BETWEEN '1546300800' AND '9999-12-31' AND at != '2026-01-01T10:00:00.5'")
                    .filter(col("at").lt("2026-01-01 24:00:00").and(col("hired").le("2299-12-31")))
                    .filter("'2026-13-01' != name AND toString(hired) != '2026-13-01'")
                    .select("id"),
            "SELECT id FROM {employees} WHERE toString(hired) IN"
                + " ('2019-11-30', '2020-02-29', '2021-05-05')"),
        Case.of(
            "quotes doubled and escaped",
            s -> s.messy().filter("name = 'it''s' OR name = 'it\\'s'").select("id"),
            "SELECT id FROM {messy} WHERE id = 4"),
        Case.of(
            "names in back-ticks and double quotes",
            s -> s.numbers().select("`id` + \"val\" AS `the sum`"),
            "SELECT id + val AS `the sum` FROM {numbers}"),
        Case.of(
            "function named like a column",
            s -> s.numbers().rename("val", "length").select("length(label) + length AS x"),
            "SELECT length(label) + val AS x FROM {numbers}"),
        Case.of(
            "intervals, casts and case",
            s ->
                s.employees()
                    .select(
                        "hired + INTERVAL 1 MONTH AS later",
                        "id::String AS t",
                        "CAST(id AS UInt8) AS u",
                        "CASE WHEN id > 5 THEN 'late' ELSE 'early' END AS c",
                        "toDate('2020-01-01') AS d"),
            "SELECT addMonths(hired, 1) AS later, toString(id) AS t, toUInt8(id) AS u, if(id > 5,"
                + " 'late', 'early') AS c, CAST('2020-01-01', 'Date') AS d FROM {employees}"),
        Case.of(
            "between, in, like, is null in text",
            s ->
                s.employees()
                    .filter(
                        "id BETWEEN 2 AND 8 AND name NOT IN ('Bob', 'Cid') AND name LIKE '%e%' AND"
                            + " boss IS NOT NULL"),
            "SELECT * FROM {employees} WHERE id IN (4, 5)"),
        Case.of(
            "tuple in list of tuples",
            s -> s.employees().filter("(name, id) IN (('Ada', 1), ('Bob', 3))"),
            "SELECT * FROM {employees} WHERE id = 1"),
        Case.of(
                "lambda with parameters named like our own tables",
                s -> s.messy().select(sql("arrayMap((t0, t1) -> t0 + t1 + id, nums, nums) AS x")),
                "SELECT arrayMap(v -> v + v + id, nums) AS x FROM {messy}")
            .withGolden(),
        Case.of(
            "lambda over tuples with a parameter named like our own table",
            s ->
                s.numbers()
                    .assign(sql("[tuple(val, grp)::Tuple(id Int32, v Int32)] AS pairs"))
                    .select(sql("arrayMap(t0 -> t0.v + id, pairs) AS x")),
            "SELECT [grp + id] AS x FROM {numbers}"),
        Case.of(
            "sorted by a window",
            s -> s.numbers().sort("row_number() OVER (ORDER BY id DESC)").limit(3).select("id"),
            "SELECT id FROM {numbers} WHERE id >= 97"),
        Case.of(
            "window over groups",
            s ->
                s.numbers()
                    .groupBy("grp")
                    .agg("sum(val) AS total", "rank() OVER (ORDER BY sum(val) DESC) AS place"),
            "SELECT grp, total, rank() OVER (ORDER BY total DESC) AS place FROM (SELECT grp, sum(val)"
                + " AS total FROM {numbers} GROUP BY grp)"),
        Case.of(
            "array join in a filter",
            s -> s.messy().filter("arrayJoin(nums) = 5").select("id"),
            "SELECT id FROM {messy} ARRAY JOIN nums AS num WHERE num = 5"),
        Case.of(
            "conditional operator",
            s -> s.numbers().select("id > 50 ? 'hi' : 'lo' AS x"),
            "SELECT if(id > 50, 'hi', 'lo') AS x FROM {numbers}"),
        Case.of(
                "window",
                s ->
                    s.numbers()
                        .assign("row_number() OVER (PARTITION BY grp ORDER BY val DESC) AS place")
                        .filter("place <= 2")
                        .select("grp", "val"),
                "SELECT grp, val FROM (SELECT grp, val FROM {numbers} ORDER BY val DESC LIMIT 2 BY"
                    + " grp)")
            .withGolden(),
        Case.of(
            "window, filtered before",
            s ->
                s.numbers()
                    .filter("id < 14")
                    .assign("count() OVER (PARTITION BY grp) AS n")
                    .select("id", "n"),
            "SELECT id, toUInt64(2) AS n FROM {numbers} WHERE id < 14"),
        Case.of(
            "window, then group by it",
            s ->
                s.numbers()
                    .assign("count() OVER (PARTITION BY grp) AS n")
                    .groupBy("n")
                    .agg(count().as("rows")),
            "SELECT n, sum(n) AS rows FROM (SELECT count() AS n FROM {numbers} GROUP BY grp) GROUP BY"
                + " n"),
        Case.of(
            "window, then filter on another column",
            s ->
                s.numbers()
                    .assign("row_number() OVER (ORDER BY id) AS place")
                    .filter("id >= 98")
                    .select("id", "place"),
            "SELECT * FROM (SELECT id, row_number() OVER (ORDER BY id) AS place FROM {numbers}) WHERE"
                + " id >= 98"),
        Case.of(
            "window over groups, then filter on it",
            s ->
                s.numbers()
                    .groupBy("grp")
                    .agg("sum(val) AS total", "row_number() OVER (ORDER BY sum(val) DESC) AS place")
                    .filter("place = 1")
                    .select("total"),
            "SELECT max(total) AS total FROM (SELECT sum(val) AS total FROM {numbers} GROUP BY grp)"),
        Case.of(
            "array join, then select without it",
            s -> s.messy().assign("arrayJoin(nums) AS num").select("id"),
            "SELECT id FROM {messy} ARRAY JOIN nums"),
        Case.of(
            "array join, then group by another column",
            s -> s.messy().assign("arrayJoin(nums) AS num").groupBy("id").agg(count().as("n")),
            "SELECT id, count() AS n FROM {messy} ARRAY JOIN nums GROUP BY id"),
        Case.of(
            "array join, then window",
            s ->
                s.messy()
                    .assign("arrayJoin(nums) AS num")
                    .assign("count() OVER () AS n")
                    .select("n")
                    .distinct(),
            "SELECT sum(length(nums)) AS n FROM {messy}"),
        Case.of(
            "constant beside an aggregate, alone afterwards",
            s -> s.numbers().agg("1 AS one", "count() AS n").select("one"),
            "SELECT 1 AS one"),
        Case.of(
            "text over the keys of a group",
            s -> s.numbers().groupBy("grp").agg("concat(toString(grp), '!') AS name"),
            "SELECT DISTINCT grp, concat(toString(grp), '!') AS name FROM {numbers}"),
        Case.of(
            "enums of different numbers meet by name",
            s ->
                s.numbers()
                    .select(
                        "CAST(if(id % 2 = 0, 'a', 'b'), 'Enum8(\\'a\\' = 1, \\'b\\' = 2)') AS k")
                    .union(s.numbers().select("CAST('a', 'Enum8(\\'b\\' = 1, \\'a\\' = 2)') AS k"))
                    .groupBy("k")
                    .agg("count() AS n"),
            "SELECT if(id % 2 = 0, 'a', 'b') AS k, if(k = 'a', 100 + count(), count()) AS n FROM"
                + " {numbers} GROUP BY k"),
        Case.of(
            "array join makes rows",
            s -> s.messy().select("id", "arrayJoin(nums) AS num"),
            "SELECT id, num FROM {messy} ARRAY JOIN nums AS num"),
        Case.of(
                "array join, then filter on it",
                s -> s.messy().select("id", "arrayJoin(nums) AS num").filter("num = 5"),
                "SELECT id, num FROM {messy} ARRAY JOIN nums AS num WHERE num = 5")
            .withGolden(),
        Case.of(
            "array join, then count",
            s -> s.messy().assign("arrayJoin(nums) AS num").agg(count().as("n")),
            "SELECT sum(length(nums)) AS n FROM {messy}"),
        Case.of(
            "random number is computed once",
            s ->
                s.numbers()
                    .assign("rand64() AS r")
                    .assign(col("r").as("a"), col("r").as("b"))
                    .filter(col("a").eq(col("b")))
                    .agg(count().as("n")),
            "SELECT toUInt64(100) AS n"),
        Case.of(
            "text over several lines",
            s -> s.numbers().filter("id > 5\n  AND\tid < 8\n"),
            "SELECT * FROM {numbers} WHERE id IN (6, 7)"),
        Case.of(
            "bare column name is the column",
            s -> s.numbers().select("id", "`val`"),
            "SELECT id, val FROM {numbers}"),
        Case.of(
            "constant",
            s -> s.numbers().limit(1).select("1 + 1 AS two", "NULL AS nothing"),
            "SELECT 1 + 1 AS two, NULL AS nothing"));
  }
}
