package io.clickframe.testkit.clickbench;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.count;
import static io.clickframe.testkit.clickbench.ClickBenchQueries.query;

import io.clickframe.DataStore;
import io.clickframe.testkit.cases.Case;
import java.util.List;

/** Groups about as many as rows: by address, by view, by page. */
final class TopHits {
  private TopHits() {}

  static List<Case> all() {
    return List.of(
        query(
            31,
            hits -> refreshes(hits.filter(col("SearchPhrase").ne("")), "SearchEngineID"),
            """
            SELECT SearchEngineID, ClientIP, COUNT(*) AS c, SUM(IsRefresh) AS refreshes,
              AVG(ResolutionWidth) AS width
            FROM {hits} WHERE SearchPhrase <> ''
            GROUP BY SearchEngineID, ClientIP ORDER BY c DESC, SearchEngineID, ClientIP LIMIT 10\
            """),
        query(
            32,
            hits -> refreshes(hits.filter(col("SearchPhrase").ne("")), "WatchID"),
            """
            SELECT WatchID, ClientIP, COUNT(*) AS c, SUM(IsRefresh) AS refreshes,
              AVG(ResolutionWidth) AS width
            FROM {hits} WHERE SearchPhrase <> ''
            GROUP BY WatchID, ClientIP ORDER BY c DESC, WatchID, ClientIP LIMIT 10\
            """),
        query(
            33,
            hits -> refreshes(hits, "WatchID"),
            """
            SELECT WatchID, ClientIP, COUNT(*) AS c, SUM(IsRefresh) AS refreshes,
              AVG(ResolutionWidth) AS width
            FROM {hits}
            GROUP BY WatchID, ClientIP ORDER BY c DESC, WatchID, ClientIP LIMIT 10\
            """),
        query(
            34,
            hits -> hits.groupBy("URL").agg(count().as("c")).sort(col("c").desc(), "URL").limit(10),
            "SELECT URL, COUNT(*) AS c FROM {hits} GROUP BY URL ORDER BY c DESC, URL LIMIT 10"),
        query(
            35,
            hits ->
                hits.groupBy("1 AS one", "URL")
                    .agg(count().as("c"))
                    .sort(col("c").desc(), "URL")
                    .limit(10),
            """
            SELECT 1 AS one, URL, COUNT(*) AS c FROM {hits}
            GROUP BY one, URL ORDER BY c DESC, URL LIMIT 10\
            """),
        query(
            36,
            hits ->
                hits.groupBy(
                        "ClientIP",
                        col("ClientIP").minus(1).as("minus1"),
                        col("ClientIP").minus(2).as("minus2"),
                        col("ClientIP").minus(3).as("minus3"))
                    .agg(count().as("c"))
                    .sort(col("c").desc(), "ClientIP")
                    .limit(10),
            """
            SELECT ClientIP, ClientIP - 1 AS minus1, ClientIP - 2 AS minus2, ClientIP - 3 AS minus3,
              COUNT(*) AS c
            FROM {hits} GROUP BY ClientIP, ClientIP - 1, ClientIP - 2, ClientIP - 3
            ORDER BY c DESC, ClientIP LIMIT 10\
            """));
  }

  private static DataStore refreshes(DataStore hits, String key) {
    return hits.groupBy(key, "ClientIP")
        .agg(
            count().as("c"),
            col("IsRefresh").sum().as("refreshes"),
            col("ResolutionWidth").avg().as("width"))
        .sort(col("c").desc(), key, "ClientIP")
        .limit(10);
  }
}
