package io.clickframe.engine.chdb.optimize;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.count;
import static io.clickframe.Expressions.fn;
import static io.clickframe.Expressions.lit;
import static io.clickframe.Expressions.on;
import static io.clickframe.Expressions.rank;
import static io.clickframe.Expressions.rowNumber;
import static io.clickframe.Expressions.scalar;

import io.clickframe.DataStore;
import io.clickframe.Expression;
import io.clickframe.JoinType;
import io.clickframe.SortOrder;
import io.clickframe.Window;
import io.clickframe.sql.internal.render.Rewrite;
import java.util.List;
import java.util.function.Function;

/** For each rewrite that makes statements faster, chains in which it fires and does not. */
final class FasterCases {
  private FasterCases() {}

  /**
   * A chain that gets another form.
   *
   * @param form a part of its statement then
   */
  record Fires(Rewrite rewrite, String name, Function<StarTables, DataStore> chain, String form) {}

  /** A chain that stays as it is. */
  record Stays(Rewrite rewrite, String reason, Function<StarTables, DataStore> chain) {}

  private static Expression place(SortOrder... order) {
    return rowNumber().over(Window.partitionBy("shop").orderBy((Object[]) order));
  }

  static List<Fires> fires() {
    return List.of(
        new Fires(
            Rewrite.JOIN_ORDER,
            "the large side looks for partners",
            t -> t.items().filter("kind = 3").join(t.sales(), on("item")),
            "sales.parquet', 'Parquet') AS t0\nINNER JOIN file("),
        new Fires(
            Rewrite.JOIN_ORDER,
            "small sides are joined first",
            t ->
                t.sales()
                    .join(t.shops(), on("shop"))
                    .join(t.cities().filter("land = 1"), on("city")),
            "INNER JOIN (\n  SELECT"),
        new Fires(
            Rewrite.JOIN_ORDER,
            "a semi-join looks for the few among the many",
            t -> t.items().filter("kind = 3").join(t.sales(), on("item"), JoinType.SEMI),
            "RIGHT SEMI JOIN"),
        new Fires(
            Rewrite.JOIN_ORDER,
            "so does an anti-join, by a further condition too",
            t ->
                t.returns()
                    .filter("reason = 1")
                    .join(
                        t.sales().rename("sale", "other"),
                        on(col("sale").eq(col("other")).and(col("reason").ne(col("tag")))),
                        JoinType.ANTI),
            "RIGHT ANTI JOIN"),
        new Fires(
            Rewrite.JOIN_ORDER,
            "a semi-join waits for joins that leave fewer rows",
            t ->
                t.sales()
                    .join(t.returns(), on("sale"), JoinType.SEMI)
                    .join(t.items().filter("name = 'item 7'"), on("item")),
            "RIGHT SEMI JOIN"),
        new Fires(
            Rewrite.JOIN_ORDER,
            "alternatives over two sides say something of each",
            t ->
                t.sales()
                    .join(t.items(), on("item"))
                    .filter("(kind = 1 AND price < 2) OR (kind = 2 AND price > 20)"),
            "t1.kind = 1) OR"),
        new Fires(
            Rewrite.TOP_OF_GROUPS,
            "groups keep their greatest values, NaN last",
            t ->
                t.sales()
                    .assign(fn("if", col("sale").eq(7), Double.NaN, col("price")).as("p"))
                    .qualify(place(col("p").desc()).le(3))
                    .select("shop", "p"),
            "groupArraySortedIf(3)(-"),
        new Fires(
            Rewrite.TOP_OF_GROUPS,
            "where NULL would come first, so does NaN: rows are cut",
            t ->
                t.sales()
                    .assign(fn("if", col("sale").eq(7), Double.NaN, col("price")).as("p"))
                    .qualify(place(col("p").desc().nullsFirst()).eq(1))
                    .select("shop", "p"),
            "LIMIT 1 BY"),
        new Fires(
            Rewrite.TOP_OF_GROUPS,
            "groups of fewer rows keep them all",
            t ->
                t.sales()
                    .filter("sale % 100 = 0 OR shop = 3")
                    .assign(place(col("price").asc()).as("place"))
                    .filter(col("place").lt(51))
                    .select("price", "shop"),
            "groupArraySortedIf(50)(t0.price"),
        new Fires(
            Rewrite.TOP_OF_GROUPS,
            "whole numbers too, and in their order",
            t ->
                t.sales()
                    .sort(col("shop").asc(), col("sale").desc())
                    .limitBy(2, "shop")
                    .select("shop", "sale"),
            "groupArraySorted(2)(bitNot("),
        new Fires(
            Rewrite.TOP_OF_GROUPS,
            "rows with more columns are cut",
            t -> t.sales().qualify(place(col("sale").desc()).eq(1)).select("shop", "sale", "item"),
            "LIMIT 1 BY"),
        new Fires(
            Rewrite.COUNTED_GROUPS,
            "different texts of some rows",
            t -> t.sales().filter("sale > 7").agg(col("way").countDistinct().as("n")),
            "count(t1.way) AS n"),
        new Fires(
            Rewrite.COUNTED_GROUPS,
            "texts that may be NULL, and joined rows",
            t ->
                t.sales()
                    .assign(fn("nullIf", col("kin"), "a").as("kin"))
                    .join(t.shops(), on("shop"))
                    .agg(col("kin").countDistinct().as("n")),
            "count(t"),
        new Fires(
            Rewrite.VALUE_OF_SAME_ROWS,
            "groups are compared with the greatest of them",
            t -> {
              DataStore totals = t.sales().groupBy("shop").agg(col("price").sum().as("total"));
              return totals.filter(
                  col("total").eq(scalar(totals.agg(col("total").max().as("most")))));
            },
            "QUALIFY"),
        new Fires(
            Rewrite.UNREAD_JOIN,
            "any partner will do, and none is read",
            t ->
                t.sales()
                    .join(t.shops(), on("shop").any(), JoinType.LEFT)
                    .filter("price < 5")
                    .select("sale", "price"),
            "sales.parquet', 'Parquet') AS t0\nWHERE"),
        new Fires(
            Rewrite.UNREAD_JOIN,
            "groups are there once, below another join and a condition",
            t ->
                t.sales()
                    .join(
                        t.returns()
                            .groupBy("sale")
                            .agg(count().as("times"))
                            .filter("times > 1")
                            .select("times", "sale"),
                        on("sale"),
                        JoinType.LEFT)
                    .filter("price < 5")
                    .join(t.items().filter("kind = 3"), on("item"))
                    .groupBy("kind", "shop")
                    .agg(col("price").sum().as("total")),
            "sales.parquet', 'Parquet') AS t0\nINNER JOIN file("),
        new Fires(
            Rewrite.UNREAD_JOIN,
            "of two, one below the other",
            t ->
                t.sales()
                    .join(t.shops().limitBy(1, "city", "shop"), on("shop"), JoinType.LEFT)
                    .join(t.cities().distinctOn("city"), on("city"), JoinType.LEFT)
                    .select("sale", "title"),
            "LIMIT 1 BY"),
        new Fires(
            Rewrite.UNREAD_JOIN,
            "one row is a partner of all",
            t ->
                t.shops()
                    .join(
                        t.sales().agg(col("price").max().as("most")),
                        on(col("shop").ne(col("most"))),
                        JoinType.LEFT)
                    .select("shop"),
            "shops.parquet', 'Parquet') AS t0\nSETTINGS"));
  }

  static List<Stays> stays() {
    return List.of(
        new Stays(
            Rewrite.JOIN_ORDER,
            "it is the best order already",
            t -> t.sales().join(t.items().filter("kind = 3"), on("item"))),
        new Stays(
            Rewrite.JOIN_ORDER,
            "all tables are small",
            t -> t.cities().join(t.shops(), on("city"))),
        new Stays(
            Rewrite.JOIN_ORDER,
            "nothing is known of a table function's rows",
            t ->
                t.items()
                    .join(
                        DataStore.tableFunction("generateSeries", 1, 200_000)
                            .rename("generate_series", "item"),
                        on("item"))),
        new Stays(
            Rewrite.JOIN_ORDER,
            "rows were cut between the joins",
            t -> t.shops().sort("shop").limit(3).join(t.sales(), on("shop"), JoinType.LEFT)),
        new Stays(
            Rewrite.JOIN_ORDER,
            "a left join keeps rows without a partner",
            t -> t.items().join(t.sales(), on("item"), JoinType.LEFT)),
        new Stays(
            Rewrite.COUNTED_GROUPS,
            "numbers are different",
            t -> t.sales().agg(col("item").countDistinct().as("n"))),
        new Stays(
            Rewrite.COUNTED_GROUPS,
            "something else is asked too",
            t -> t.sales().agg(col("way").countDistinct().as("n"), col("item").max().as("most"))),
        new Stays(
            Rewrite.COUNTED_GROUPS,
            "about is enough",
            t -> t.sales().agg(col("way").approxCountDistinct().as("n"))),
        new Stays(
            Rewrite.TOP_OF_GROUPS,
            "the place itself is read",
            t ->
                t.sales()
                    .assign(place(col("sale").desc()).as("place"))
                    .filter(col("place").le(2))
                    .select("shop", "place")),
        new Stays(
            Rewrite.TOP_OF_GROUPS,
            "a rank may let more rows through",
            t ->
                t.sales()
                    .qualify(
                        rank().over(Window.partitionBy("shop").orderBy(col("price").desc())).le(2))
                    .select("shop", "price")),
        new Stays(
            Rewrite.TOP_OF_GROUPS,
            "the table is small",
            t -> t.shops().qualify(place(col("title").desc()).le(2)).select("shop", "title")),
        new Stays(
            Rewrite.UNREAD_JOIN,
            "a column of it is read",
            t ->
                t.sales().join(t.shops(), on("shop").any(), JoinType.LEFT).select("sale", "title")),
        new Stays(
            Rewrite.UNREAD_JOIN,
            "a condition reads it",
            t ->
                t.sales()
                    .join(t.shops(), on("shop").any(), JoinType.LEFT)
                    .filter("city = 4")
                    .select("sale")),
        new Stays(
            Rewrite.UNREAD_JOIN,
            "there may be several partners",
            t -> t.cities().join(t.shops(), on("city"), JoinType.LEFT).select("land")),
        new Stays(
            Rewrite.UNREAD_JOIN,
            "no column is read at all",
            t ->
                t.sales()
                    .join(t.shops(), on("shop").any(), JoinType.LEFT)
                    .select(lit(1).as("one"))),
        new Stays(
            Rewrite.UNREAD_JOIN,
            "an inner join takes rows away",
            t -> t.sales().join(t.shops().filter("shop < 9"), on("shop").any()).select("sale")),
        new Stays(
            Rewrite.UNREAD_JOIN,
            "not all keys of the groups are compared",
            t ->
                t.cities()
                    .join(t.shops().select("city", "title").distinct(), on("city"), JoinType.LEFT)
                    .select("land")),
        new Stays(
            Rewrite.UNREAD_JOIN,
            "rows were made of the groups' arrays",
            t ->
                t.cities()
                    .join(
                        t.shops()
                            .groupBy("city")
                            .agg(fn("groupArray", col("shop")).as("shops"))
                            .explode("shops"),
                        on("city"),
                        JoinType.LEFT)
                    .select("land")),
        new Stays(
            Rewrite.VALUE_OF_SAME_ROWS,
            "rows that are no groups would be kept in memory",
            t ->
                t.sales()
                    .filter(col("price").eq(scalar(t.sales().agg(col("price").max().as("most")))))),
        new Stays(
            Rewrite.VALUE_OF_SAME_ROWS,
            "the value is one of other rows",
            t ->
                t.sales()
                    .groupBy("shop")
                    .agg(count().as("n"))
                    .filter(
                        col("n")
                            .ge(
                                scalar(
                                    t.sales()
                                        .filter("item < 1000")
                                        .groupBy("shop")
                                        .agg(count().as("n"))
                                        .agg(col("n").max().as("most")))))));
  }
}
