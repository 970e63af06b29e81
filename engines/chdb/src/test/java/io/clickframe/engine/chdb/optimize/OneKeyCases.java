package io.clickframe.engine.chdb.optimize;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.count;
import static io.clickframe.Expressions.fn;
import static io.clickframe.Expressions.on;

import io.clickframe.engine.chdb.optimize.FasterCases.Fires;
import io.clickframe.engine.chdb.optimize.FasterCases.Stays;
import io.clickframe.sql.internal.render.Rewrite;
import java.util.List;

/** Groups by several keys that become one text, and groups that do not. */
final class OneKeyCases {
  private OneKeyCases() {}

  static List<Fires> fires() {
    return List.of(
        new Fires(
            Rewrite.ONE_KEY,
            "two texts, one of them empty or the other's beginning",
            t ->
                t.sales()
                    .groupBy("way", "kin")
                    .agg(count().as("n"), col("price").sum().as("total"), col("kin").max().as("m")),
            "concat(reinterpretAsFixedString(toUInt32(length(t0.way))), t0.way, t0.kin)"),
        new Fires(
            Rewrite.ONE_KEY,
            "numbers and dates beside a text, in a sort",
            t ->
                t.sales()
                    .groupBy("shop", "kin")
                    .agg(count().as("n"), col("day").max().as("last"))
                    .sort("kin", "shop"),
            "concat(reinterpretAsFixedString(t0.shop), t0.kin)"),
        new Fires(
            Rewrite.ONE_KEY,
            "conditions on keys are on rows then",
            t ->
                t.sales()
                    .groupBy("day", "kin")
                    .agg(count().as("n"))
                    .select("n", "kin", "day")
                    .filter("kin != 'a'")
                    .filter("n > 100"),
            "WHERE t0.kin != 'a'\n"),
        new Fires(
            Rewrite.ONE_KEY,
            "as many groups as rows, of which some are read",
            t ->
                t.sales()
                    .groupBy("sale", "way")
                    .agg(count().as("n"))
                    .sort(col("n").desc(), col("sale").asc())
                    .limit(10),
            "concat(reinterpretAsFixedString(t0.sale), t0.way)"),
        new Fires(
            Rewrite.ONE_KEY,
            "numbers of every width, with a sign and without, days and times",
            t ->
                t.sales()
                    .assign(
                        col("sale").mod(128).cast("Int8").as("a"),
                        col("sale").mod(1000).minus(500).cast("Int16").as("b"),
                        col("sale").minus(200_000).cast("Int32").as("c"),
                        col("sale").times(-30_000_000_000L).as("d"),
                        col("sale").mod(256).cast("UInt8").as("e"),
                        col("sale").mod(65_536).cast("UInt16").as("f"),
                        col("day").cast("Date32").as("g"),
                        fn("toDateTime", col("moment"), "Asia/Kathmandu").as("h"))
                    .groupBy("a", "b", "way", "c", "d", "e", "f", "g", "h", "day")
                    .agg(count().as("n"), fn("min", col("d")).as("least"))
                    .sort("c")
                    .limit(2000),
            "concat("),
        new Fires(
            Rewrite.ONE_KEY,
            "keys without a value, whatever is behind it",
            t ->
                t.sales()
                    .assign(
                        fn("nullIf", col("kin"), "a").as("kin2"),
                        fn("if", col("sale").mod(3).eq(0), null, col("way")).as("way2"),
                        fn("if", col("sale").mod(7).eq(0), null, col("shop")).as("shop2"),
                        fn("if", col("sale").mod(11).eq(0), null, col("day")).as("day2"))
                    .groupBy("tag", "kin2", "shop2", "way2", "day2", "way")
                    .agg(count().as("n"))
                    .sort("tag", "kin2", "shop2", "way2", "day2", "way")
                    .limit(5000),
            "concat(reinterpretAsFixedString(t0.tag IS NULL)"),
        new Fires(
            Rewrite.ONE_KEY,
            "texts with bytes that are no letters",
            t ->
                t.sales()
                    .assign(
                        fn("concat", fn("char", col("item").mod(256)), col("way"), fn("char", 0))
                            .as("bytes"),
                        fn("repeat", "ü", col("shop")).as("letters"))
                    .groupBy("bytes", "letters", "kin")
                    .agg(count().as("n"), col("letters").min().as("least")),
            "concat("),
        new Fires(
            Rewrite.ONE_KEY,
            "few different rows",
            t -> t.sales().select("way", "kin", "tag").distinct(),
            "concat("),
        new Fires(
            Rewrite.ONE_KEY,
            "groups are joined",
            t ->
                t.shops()
                    .join(t.sales().groupBy("shop", "way").agg(count().as("n")), on("shop"))
                    .select("title", "way", "n"),
            "concat("));
  }

  static List<Stays> stays() {
    return List.of(
        new Stays(
            Rewrite.ONE_KEY,
            "all keys are numbers",
            t -> t.sales().groupBy("shop", "day").agg(count().as("n")).filter("shop < 9")),
        new Stays(
            Rewrite.ONE_KEY,
            "one key is a text already",
            t -> t.sales().groupBy("way").agg(count().as("n"))),
        new Stays(
            Rewrite.ONE_KEY,
            "a number has two forms of zero, and some that are none",
            t -> t.sales().groupBy("rate", "way").agg(count().as("n")).filter("rate < 9")),
        new Stays(
            Rewrite.ONE_KEY,
            "texts are kept in a dictionary",
            t ->
                t.sales()
                    .assign(col("way").cast("LowCardinality(String)").as("known"))
                    .groupBy("known", "kin")
                    .agg(count().as("n"))),
        new Stays(
            Rewrite.ONE_KEY,
            "there may be many different rows",
            t -> t.sales().select("sale", "way").distinct().sort("sale").limit(10)),
        new Stays(
            Rewrite.ONE_KEY,
            "there are few rows",
            t -> t.items().groupBy("name", "kind").agg(count().as("n"))),
        new Stays(
            Rewrite.ONE_KEY,
            "a text over aggregates may read a key",
            t -> t.sales().groupBy("way", "kin").agg("concat(way, toString(count())) AS n")));
  }
}
