package io.clickframe.testkit.clickbench;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.count;
import static io.clickframe.testkit.clickbench.ClickBenchQueries.query;

import io.clickframe.Expression;
import io.clickframe.testkit.cases.Case;
import java.util.List;

/** Rows found by pieces of their texts, and texts taken apart. */
final class TextSearches {
  private static final Expression SEARCHED = col("SearchPhrase").ne("");

  private TextSearches() {}

  static List<Case> all() {
    return List.of(
        query(
            22,
            hits ->
                hits.filter(col("URL").like("%google%").and(SEARCHED))
                    .groupBy("SearchPhrase")
                    .agg(col("URL").min().as("first_url"), count().as("c"))
                    .sort(col("c").desc(), "SearchPhrase")
                    .limit(10),
            """
            SELECT SearchPhrase, MIN(URL) AS first_url, COUNT(*) AS c FROM {hits}
            WHERE URL LIKE '%google%' AND SearchPhrase <> ''
            GROUP BY SearchPhrase ORDER BY c DESC, SearchPhrase LIMIT 10\
            """),
        query(
            23,
            hits ->
                hits.filter(col("Title").like("%Google%"))
                    .filter(col("URL").notLike("%.google.%"))
                    .filter(SEARCHED)
                    .groupBy("SearchPhrase")
                    .agg(
                        col("URL").min().as("first_url"),
                        col("Title").min().as("first_title"),
                        count().as("c"),
                        col("UserID").countDistinct().as("u"))
                    .sort(col("c").desc(), "SearchPhrase")
                    .limit(10),
            """
            SELECT SearchPhrase, MIN(URL) AS first_url, MIN(Title) AS first_title, COUNT(*) AS c,
              COUNT(DISTINCT UserID) AS u
            FROM {hits}
            WHERE Title LIKE '%Google%' AND URL NOT LIKE '%.google.%' AND SearchPhrase <> ''
            GROUP BY SearchPhrase ORDER BY c DESC, SearchPhrase LIMIT 10\
            """),
        query(
            24,
            hits -> hits.filter(col("URL").like("%google%")).sort("EventTime", "WatchID").limit(10),
            """
            SELECT * FROM {hits} WHERE URL LIKE '%google%' ORDER BY EventTime, WatchID LIMIT 10\
            """),
        query(
            25,
            hits ->
                hits.filter(SEARCHED).sort("EventTime", "WatchID").select("SearchPhrase").limit(10),
            """
            SELECT SearchPhrase FROM {hits} WHERE SearchPhrase <> ''
            ORDER BY EventTime, WatchID LIMIT 10\
            """),
        query(
            26,
            hits -> hits.filter(SEARCHED).select("SearchPhrase").sort("SearchPhrase").limit(10),
            """
            SELECT SearchPhrase FROM {hits} WHERE SearchPhrase <> '' ORDER BY SearchPhrase LIMIT 10\
            """),
        query(
            27,
            hits ->
                hits.filter(SEARCHED)
                    .sort("EventTime", "SearchPhrase")
                    .select("SearchPhrase")
                    .limit(10),
            """
            SELECT SearchPhrase FROM {hits} WHERE SearchPhrase <> ''
            ORDER BY EventTime, SearchPhrase LIMIT 10\
            """),
        query(
            28,
            hits ->
                hits.filter(col("URL").ne(""))
                    .groupBy("CounterID")
                    .agg(col("URL").str().byteLength().avg().as("l"), count().as("c"))
                    .filter(col("c").gt(100_000))
                    .sort(col("l").desc(), "CounterID")
                    .limit(25),
            """
            SELECT CounterID, AVG(length(URL)) AS l, COUNT(*) AS c FROM {hits} WHERE URL <> ''
            GROUP BY CounterID HAVING COUNT(*) > 100000 ORDER BY l DESC, CounterID LIMIT 25\
            """),
        query(
            29,
            hits ->
                hits.filter(col("Referer").ne(""))
                    .groupBy(
                        col("Referer")
                            .str()
                            .regex("^https?://(?:www\\.)?([^/]+)/.*$")
                            .replace("\\1")
                            .as("k"))
                    .agg(
                        col("Referer").str().byteLength().avg().as("l"),
                        count().as("c"),
                        col("Referer").min().as("first_referer"))
                    .filter(col("c").gt(100_000))
                    .sort(col("l").desc(), "k")
                    .limit(25),
            """
            SELECT REGEXP_REPLACE(Referer, '^https?://(?:www\\.)?([^/]+)/.*$', '\\1') AS k,
              AVG(length(Referer)) AS l, COUNT(*) AS c, MIN(Referer) AS first_referer
            FROM {hits} WHERE Referer <> ''
            GROUP BY k HAVING COUNT(*) > 100000 ORDER BY l DESC, k LIMIT 25\
            """));
  }
}
