package io.clickframe.testkit.cases;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.count;
import static io.clickframe.Expressions.on;

import io.clickframe.DataStore;
import java.util.List;
import java.util.Map;

/** Columns whose names are SQL, look like table references, or differ only in case. */
final class HostileNameCases {
  private HostileNameCases() {}

  static List<Case> all() {
    return List.of(
        Case.of("every name as it is", s -> s.hostile(), "SELECT * FROM {hostile}").withGolden(),
        Case.of(
                "named like our own table",
                s -> s.hostile().select("t0", "t0.x").filter(col("t0").eq(1)),
                "SELECT t0, `t0.x` FROM {hostile} AS h WHERE h.t0 = 1")
            .withGolden(),
        Case.of(
            "name with a dot beside its first part",
            s ->
                s.hostile()
                    .select(col("a.b").minus(col("a")).as("d"), col("a"), col("a.b"))
                    .filter(col("a.b").gt(202)),
            "SELECT toInt64(-100) AS d, a, `a.b` FROM {hostile} WHERE `a.b` > 202"),
        Case.of(
                "keywords",
                s ->
                    s.hostile()
                        .filter(col("select").gt(401).and(col("from").lt(605)))
                        .groupBy("order")
                        .agg(col("select").sum().as("select"))
                        .sort(col("order").desc()),
                "SELECT h.order AS order, sum(h.select) AS select FROM {hostile} AS h WHERE id IN (2,"
                    + " 3, 4) GROUP BY order ORDER BY order DESC")
            .inOrder(),
        Case.of(
            "columns named like functions",
            s ->
                s.hostile()
                    .groupBy("t0")
                    .agg(
                        col("count").sum().as("count"),
                        col("sum").count().as("sum"),
                        count().as("n"))
                    .filter(col("count").gt(0).and(col("sum").eq(2))),
            "SELECT t0, c AS count, s AS sum, n FROM (SELECT t0, sum(`count`) AS c, count(`sum`) AS"
                + " s, count() AS n FROM {hostile} GROUP BY t0)"),
        Case.of(
                "names that differ only in case",
                s ->
                    s.hostile()
                        .select(col("ID").minus(col("id")).as("Id"), col("id"), col("ID"))
                        .sort("ID"),
                "SELECT toInt64(number * 9) AS Id, toInt32(number) AS id, toInt32(number * 10) AS ID"
                    + " FROM numbers(6) ORDER BY number")
            .inOrder()
            .withGolden(),
        Case.of(
            "quotes, backslash, line break",
            s ->
                s.hostile()
                    .select("back`tick", "it's", "\"double\"", "back\\slash", "two\nlines", "🙂")
                    .filter(col("two\nlines").gt(1101).and(col("back\\slash").gt(1002))),
            "SELECT `back\\`tick`, `it's`, `\"double\"`, `back\\\\slash`, `two\\nlines`, `🙂` FROM"
                + " {hostile} WHERE id > 2"),
        Case.of(
            "names that look like syntax",
            s ->
                s.hostile()
                    .select("1st", " padded ", "x AS y", "{p:Int8}", "*", "null")
                    .filter(col("*").le(2003).and(col("x AS y").ne(1800))),
            "SELECT `1st`, ` padded `, `x AS y`, `{p:Int8}`, `*`, `null` FROM {hostile} WHERE id IN"
                + " (1, 2, 3)"),
        Case.of(
            "exact name wins over sql text",
            s -> s.hostile().select("null", "true", "*", "1st"),
            "SELECT `null`, `true`, `*`, `1st` FROM {hostile}"),
        Case.of(
            "hostile names in sql text",
            s ->
                s.hostile()
                    .select("`t0.x` + `a.b` + a AS x", "\"order\" AS y", "`two\\nlines` AS z"),
            "SELECT toInt64(number * 3 + 600) AS x, toInt32(500 + number) AS y, toInt32(1100 +"
                + " number) AS z FROM numbers(6)"),
        Case.of(
            "dotted name in sql text without back-ticks",
            s -> s.hostile().select("a.b + 1 AS x"),
            "SELECT toInt64(number + 201) AS x FROM numbers(6)"),
        Case.of(
            "made by renaming",
            s ->
                s.numbers()
                    .select("id", "val")
                    .rename(Map.of("id", "t0.id", "val", "`; DROP TABLE x"))
                    .filter(col("t0.id").lt(3).and(col("`; DROP TABLE x").ge(0))),
            "SELECT id AS `t0.id`, val AS `\\`; DROP TABLE x` FROM {numbers} WHERE id < 3"),
        Case.of(
                "made by a step, then nested",
                s ->
                    s.numbers()
                        .select(col("id").as("t0"), col("val").as("t1.id"))
                        .sort("t1.id")
                        .limit(3)
                        .filter(col("t0").ge(0))
                        .sort("t0"),
                "SELECT id AS t0, val AS `t1.id` FROM {numbers} ORDER BY val LIMIT 3")
            .withGolden(),
        Case.of(
            "joined on hostile names",
            s -> {
              DataStore left = s.hostile().select("it's", "t0");
              DataStore right = s.hostile().select("it's", "t0.x");
              return left.join(right, on("it's"));
            },
            "SELECT `it's`, t0, `t0.x` FROM {hostile}"),
        Case.of(
            "sorted and grouped by hostile names",
            s ->
                s.hostile()
                    .groupBy("two\nlines", "🙂")
                    .agg(col("back`tick").max().as("it's"))
                    .sort(col("it's").desc())
                    .limit(1),
            "SELECT toInt32(1105) AS `two\\nlines`, toInt32(1205) AS `🙂`, toInt32(705) AS `it's`"),
        Case.of(
            "union of hostile names",
            s -> s.hostile().select("a.b", "select").union(s.hostile().select("select", "a.b")),
            "SELECT `a.b`, h.select AS select FROM {hostile} AS h CROSS JOIN numbers(2) AS t"),
        Case.of(
            "dropped",
            s -> s.hostile().select("id", "it's", "t0.x").drop("it's", "t0.x"),
            "SELECT id FROM {hostile}"));
  }
}
