package io.clickframe.engine.chdb.optimize;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.count;
import static io.clickframe.Expressions.on;
import static io.clickframe.Expressions.rowNumber;

import io.clickframe.DataStore;
import io.clickframe.Window;
import io.clickframe.engine.chdb.optimize.FasterCases.Fires;
import io.clickframe.engine.chdb.optimize.FasterCases.Stays;
import io.clickframe.sql.internal.render.Rewrite;
import java.time.LocalDateTime;
import java.util.List;

/** Chains in which some columns are read before others, and in which they are not. */
final class ReadCases {
  private ReadCases() {}

  static List<Fires> fires() {
    return List.of(
        new Fires(
            Rewrite.PREWHERE,
            "days leave out most texts, among other conditions",
            t -> t.sales().filter("way = 'ab' AND day < '2024-03-01' AND sale > item"),
            "PREWHERE (t0.day < '2024-03-01')\n  AND (t0.sale > t0.item)\nWHERE "),
        new Fires(
            Rewrite.PREWHERE,
            "behind columns that were chosen and computed",
            t ->
                t.sales()
                    .select(col("item").as("thing"), col("way"), col("price").times(2).as("twice"))
                    .filter(col("thing").lt(100))
                    .filter(col("twice").gt(3)),
            "PREWHERE t0.item < 100\nWHERE "),
        new Fires(
            Rewrite.PREWHERE,
            "a later condition on a column of the same name and place is another",
            t ->
                t.sales()
                    .filter(col("item").lt(100))
                    .assign(col("item").times(2).as("item"))
                    .filter(col("item").lt(100)),
            "PREWHERE t0.item < 100\nWHERE "),
        new Fires(
            Rewrite.PREWHERE,
            "nothing else is asked of the rows, which are grouped",
            t ->
                t.sales()
                    .filter(col("item").in(1, 20, 300))
                    .groupBy("way")
                    .agg(count().as("n"), col("kin").max().as("last")),
            "PREWHERE t0.item IN (1, 20, 300)\nGROUP BY"),
        new Fires(
            Rewrite.PREWHERE,
            "times are days and more",
            t ->
                t.sales()
                    .filter(col("moment").lt(LocalDateTime.of(2024, 1, 2, 3, 4)))
                    .filter("moment >= '2024-01-01 12:00:00'")
                    .select("sale", "kin"),
            "PREWHERE (t0.moment < "),
        new Fires(
            Rewrite.PREWHERE,
            "what the file does not have comes later",
            t ->
                DataStore.file(
                        t.path("sales").toString(),
                        it -> it.structure("item UInt16, more Int32, kin String"))
                    .filter("item < 100 AND more < 5"),
            "PREWHERE t0.item < 100\nWHERE "),
        new Fires(
            Rewrite.PREWHERE,
            "columns are read as other types than the file's",
            t ->
                DataStore.file(
                        t.path("sales").toString(),
                        it ->
                            it.structure("sale Int32, item Nullable(Int64), day Date, kin String"))
                    .filter("item < 700 AND day < '2024-04-01' AND kin != 'a'"),
            "PREWHERE (t0.item < 700)\n  AND (t0.day < '2024-04-01')\nWHERE "),
        new Fires(
            Rewrite.PREWHERE,
            "on both sides of a join",
            t ->
                t.sales()
                    .filter("sale < 1000")
                    .join(
                        t.sales()
                            .filter("day < '2024-02-01'")
                            .select("item", "kin")
                            .rename("kin", "other"),
                        on("item")),
            "  PREWHERE "),
        new Fires(
            Rewrite.PREWHERE,
            "in what a condition asks for",
            t ->
                t.items()
                    .filter(
                        col("name").in(t.sales().filter("sale < 9").select(col("way").as("name"))))
                    .union(t.items().filter("item = 3")),
            "PREWHERE"),
        new Fires(
            Rewrite.PREWHERE,
            "a column says what the condition says",
            t ->
                t.sales()
                    .assign(col("item").lt(100).as("few"), col("way").as("text"))
                    .filter(col("item").lt(100))
                    .filter(col("item").lt(100).and(col("way").eq("a")).or(col("item").gt(7))),
            "PREWHERE t0.item < 100"),
        new Fires(
            Rewrite.LATE_COLUMNS,
            "the greatest values, NaN last",
            t -> t.sales().sort(col("rate").desc(), col("sale").asc()).limit(10),
            "PREWHERE (t0.rate IN (\n"),
        new Fires(
            Rewrite.LATE_COLUMNS,
            "NaN first",
            t -> t.sales().sort(col("rate").asc().nullsFirst(), col("sale").asc()).limit(70),
            "isNaN(t0.rate)"),
        new Fires(
            Rewrite.LATE_COLUMNS,
            "rows without a value come first",
            t -> t.sales().sort(col("tag").desc().nullsFirst(), col("sale").asc()).limit(20),
            "t0.tag IS NULL"),
        new Fires(
            Rewrite.LATE_COLUMNS,
            "fewer rows have a value than are asked for",
            t ->
                t.sales()
                    .filter("tag IS NULL OR sale IN (1, 2, 3)")
                    .sort(col("tag").asc(), col("sale").desc())
                    .limit(20),
            "t0.tag IS NULL"),
        new Fires(
            Rewrite.LATE_COLUMNS,
            "among those that fulfil conditions, not from the first one on",
            t ->
                t.sales()
                    .rename("sale", "number")
                    .filter("day > '2024-06-01'")
                    .sort(col("number").desc())
                    .filter("item % 2 = 0")
                    .offset(5)
                    .limit(10),
            "LIMIT 15"),
        new Fires(
            Rewrite.LATE_COLUMNS,
            "columns are read as other types than the file's",
            t ->
                DataStore.file(
                        t.path("sales").toString(),
                        it ->
                            it.structure(
                                "sale Int32, rate Nullable(Float32), way String, kin Nullable(String)"))
                    .sort(col("rate").desc(), col("sale").asc())
                    .limit(50),
            "OR isNaN(t0.rate)"),
        new Fires(
            Rewrite.LATE_COLUMNS,
            "what is done to the rows behind that",
            t ->
                t.sales()
                    .sort("sale")
                    .limit(100)
                    .filter("way = 'ab'")
                    .groupBy("kin")
                    .agg(count().as("n"), col("way").max().as("way"), col("day").min().as("day")),
            "LIMIT 100"));
  }

  static List<Stays> stays() {
    return List.of(
        new Stays(
            Rewrite.PREWHERE,
            "no text is read",
            t -> t.sales().filter("item < 9").select("sale", "item", "price")),
        new Stays(
            Rewrite.PREWHERE,
            "most rows are needed",
            t -> t.sales().filter("item > 100").select("sale", "way")),
        new Stays(
            Rewrite.PREWHERE,
            "most rows are needed of a time",
            t -> t.sales().filter("moment < '2024-01-04'").select("sale", "way")),
        new Stays(
            Rewrite.PREWHERE,
            "texts of a fixed length would be lost",
            t ->
                DataStore.file(
                        t.path("sales").toString(),
                        it -> it.structure("item UInt16, way FixedString(2), kin String"))
                    .filter("item < 9")),
        new Stays(
            Rewrite.PREWHERE,
            "more is read than what the file has",
            t ->
                DataStore.file(
                        t.path("sales").toString(), it -> it.virtualColumns("_size", "_row_number"))
                    .filter("item < 100 AND _size > 5 AND _row_number > 1000")
                    .select("sale", "kin")),
        new Stays(
            Rewrite.PREWHERE,
            "the table is small",
            t -> t.items().filter("item < 9").select("name")),
        new Stays(
            Rewrite.PREWHERE,
            "it is not known how many rows the condition leaves out",
            t -> t.sales().filter("item % 7 = 3 AND kin = 'aa'").select("sale", "way")),
        new Stays(
            Rewrite.PREWHERE,
            "rows were numbered before",
            t ->
                t.sales()
                    .assign(rowNumber().over(Window.partitionBy("shop").orderBy("sale")).as("n"))
                    .filter("item < 9 AND n < 100")
                    .select("sale", "way")),
        new Stays(
            Rewrite.PREWHERE,
            "rows were cut before",
            t -> t.sales().limit(200_000).filter("item >= 0 AND item < 2000").select("kin")),
        new Stays(
            Rewrite.LATE_COLUMNS,
            "the order is that of texts",
            t -> t.sales().sort("way", "sale").limit(10)),
        new Stays(
            Rewrite.LATE_COLUMNS,
            "the order is computed",
            t -> t.sales().sort(col("sale").times(-1).asc()).limit(10)),
        new Stays(
            Rewrite.LATE_COLUMNS,
            "the order is that of the file",
            t ->
                DataStore.file(t.path("sales").toString(), it -> it.virtualColumns("_row_number"))
                    .sort(col("_row_number").desc())
                    .limit(10)),
        new Stays(Rewrite.LATE_COLUMNS, "many rows", t -> t.sales().sort("sale").limit(200)),
        new Stays(
            Rewrite.LATE_COLUMNS,
            "few columns are read",
            t -> t.sales().sort("sale").limit(9).select("sale", "day")),
        new Stays(
            Rewrite.LATE_COLUMNS,
            "conditions leave few rows",
            t -> t.sales().filter("item = 3").sort("sale").limit(10)),
        new Stays(
            Rewrite.LATE_COLUMNS,
            "a window looks at all rows",
            t ->
                t.sales()
                    .assign(rowNumber().over(Window.partitionBy("way").orderBy("sale")).as("n"))
                    .sort(col("sale").desc())
                    .limit(10)),
        new Stays(
            Rewrite.LATE_COLUMNS, "the last rows are taken", t -> t.sales().sort("sale").tail(10)));
  }
}
