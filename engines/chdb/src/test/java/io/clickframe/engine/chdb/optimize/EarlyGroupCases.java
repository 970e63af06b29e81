package io.clickframe.engine.chdb.optimize;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.count;
import static io.clickframe.Expressions.fn;
import static io.clickframe.Expressions.on;

import io.clickframe.JoinType;
import io.clickframe.engine.chdb.optimize.FasterCases.Fires;
import io.clickframe.engine.chdb.optimize.FasterCases.Stays;
import io.clickframe.sql.internal.render.Rewrite;
import java.util.List;

/** Groups over left joins, whose right side is grouped before the join, or is not. */
final class EarlyGroupCases {
  private EarlyGroupCases() {}

  static List<Fires> fires() {
    return List.of(
        new Fires(
            Rewrite.EARLY_GROUPS,
            "all aggregates, rows without a partner among them",
            t ->
                t.shops()
                    .join(
                        t.sales()
                            .filter("shop > 100")
                            .assign(fn("toDecimal64", col("price"), 3).as("cost")),
                        on("shop"),
                        JoinType.LEFT)
                    .groupBy("city", "shop")
                    .agg(
                        count().as("n"),
                        col("sale").count().as("sold"),
                        col("tag").count().as("tagged"),
                        col("tag").sum().as("tags"),
                        col("price").sum().as("total"),
                        col("cost").sum().as("costs"),
                        col("day").min().as("first"),
                        col("way").max().as("way")),
            "ifNull("),
        new Fires(
            Rewrite.EARLY_GROUPS,
            "several rows of the left side have the same partners",
            t ->
                t.shops()
                    .union(t.shops().filter("shop < 100"))
                    .join(t.sales(), on("shop"), JoinType.LEFT)
                    .groupBy("city")
                    .agg(
                        col("sale").count().as("sold"),
                        col("sale").times(2).plus(col("item")).sum().as("sum")),
            "ifNull("),
        new Fires(
            Rewrite.EARLY_GROUPS,
            "by two columns, which may be NULL",
            t ->
                t.sales()
                    .filter("sale < 5000")
                    .select(col("shop").as("at"), col("tag").as("mark"), col("sale").as("number"))
                    .join(
                        t.sales(),
                        on(col("at").eq(col("shop")).and(col("mark").eq(col("tag")))),
                        JoinType.LEFT)
                    .groupBy(col("number").mod(7).as("rest"))
                    .agg(count().as("n"), col("sale").max().as("last")),
            "ifNull("),
        new Fires(
            Rewrite.EARLY_GROUPS,
            "one group of all, counted again",
            t ->
                t.items()
                    .join(t.sales().filter("price > 3"), on("item"), JoinType.LEFT)
                    .groupBy("name")
                    .agg(col("sale").count().as("n"))
                    .groupBy("n")
                    .agg(count().as("items")),
            "ifNull("));
  }

  static List<Stays> stays() {
    return List.of(
        new Stays(
            Rewrite.EARLY_GROUPS,
            "a group is of the right side",
            t ->
                t.shops()
                    .join(t.sales(), on("shop"), JoinType.LEFT)
                    .groupBy("way")
                    .agg(col("sale").count().as("n"))),
        new Stays(
            Rewrite.EARLY_GROUPS,
            "an aggregate has no parts",
            t ->
                t.shops()
                    .join(t.sales(), on("shop"), JoinType.LEFT)
                    .groupBy("city")
                    .agg(col("item").countDistinct().as("n"))),
        new Stays(
            Rewrite.EARLY_GROUPS,
            "a value stands for none",
            t ->
                t.shops()
                    .join(t.sales().filter("shop < 7"), on("shop"), JoinType.LEFT)
                    .groupBy("city")
                    .agg(fn("ifNull", col("tag"), 3).sum().as("n"))),
        new Stays(
            Rewrite.EARLY_GROUPS,
            "an array is never missing",
            t ->
                t.shops()
                    .join(
                        t.sales().filter("shop > 100").assign(fn("array", col("tag")).as("tags")),
                        on("shop"),
                        JoinType.LEFT)
                    .groupBy("city")
                    .agg(col("tags").count().as("n"))),
        new Stays(
            Rewrite.EARLY_GROUPS,
            "an aggregate is of the left side",
            t ->
                t.shops()
                    .join(t.sales(), on("shop"), JoinType.LEFT)
                    .groupBy("city")
                    .agg(col("shop").sum().as("n"))),
        new Stays(
            Rewrite.EARLY_GROUPS,
            "groups would be no fewer than rows",
            t ->
                t.returns()
                    .join(t.sales(), on("sale"), JoinType.LEFT)
                    .groupBy("reason")
                    .agg(col("price").sum().as("n"))),
        new Stays(
            Rewrite.EARLY_GROUPS,
            "more is asked of the pairs",
            t ->
                t.shops()
                    .rename("shop", "at")
                    .join(
                        t.sales(),
                        on(col("at").eq(col("shop")).and(col("city").lt(col("item")))),
                        JoinType.LEFT)
                    .groupBy("city")
                    .agg(col("sale").count().as("n"))),
        new Stays(
            Rewrite.EARLY_GROUPS,
            "a condition is on the pairs",
            t ->
                t.shops()
                    .join(t.sales(), on("shop"), JoinType.LEFT)
                    .filter("price > city")
                    .groupBy("city")
                    .agg(col("sale").count().as("n"))));
  }
}
