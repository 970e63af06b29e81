package io.clickframe.testkit.clickbench;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.count;
import static io.clickframe.Expressions.when;
import static io.clickframe.testkit.clickbench.ClickBenchQueries.query;

import io.clickframe.DataStore;
import io.clickframe.Expression;
import io.clickframe.IntervalUnit;
import io.clickframe.testkit.cases.Case;
import java.time.LocalDate;
import java.util.List;

/** The report of one site for one month: few rows of many. */
final class PageViews {
  private static final Expression COUNTED = col("DontCountHits").eq(0);

  private PageViews() {}

  static List<Case> all() {
    return List.of(
        query(
            37,
            hits ->
                july(hits)
                    .filter(COUNTED.and(col("URL").ne("")))
                    .groupBy("URL")
                    .agg(count().as("PageViews"))
                    .sort(col("PageViews").desc(), "URL")
                    .limit(10),
            """
            SELECT URL, COUNT(*) AS PageViews FROM {hits}
            WHERE CounterID = 62 AND EventDate >= '2013-07-01' AND EventDate <= '2013-07-31'
              AND DontCountHits = 0 AND IsRefresh = 0 AND URL <> ''
            GROUP BY URL ORDER BY PageViews DESC, URL LIMIT 10\
            """),
        query(
            38,
            hits ->
                july(hits)
                    .filter(COUNTED.and(col("Title").ne("")))
                    .groupBy("Title")
                    .agg(count().as("PageViews"))
                    .sort(col("PageViews").desc(), "Title")
                    .limit(10),
            """
            SELECT Title, COUNT(*) AS PageViews FROM {hits}
            WHERE CounterID = 62 AND EventDate >= '2013-07-01' AND EventDate <= '2013-07-31'
              AND DontCountHits = 0 AND IsRefresh = 0 AND Title <> ''
            GROUP BY Title ORDER BY PageViews DESC, Title LIMIT 10\
            """),
        query(
            39,
            hits ->
                july(hits)
                    .filter(col("IsLink").ne(0).and(col("IsDownload").eq(0)))
                    .groupBy("URL")
                    .agg(count().as("PageViews"))
                    .sort(col("PageViews").desc(), "URL")
                    .offset(1000)
                    .limit(10),
            """
            SELECT URL, COUNT(*) AS PageViews FROM {hits}
            WHERE CounterID = 62 AND EventDate >= '2013-07-01' AND EventDate <= '2013-07-31'
              AND IsRefresh = 0 AND IsLink <> 0 AND IsDownload = 0
            GROUP BY URL ORDER BY PageViews DESC, URL LIMIT 10 OFFSET 1000\
            """),
        query(
            40,
            hits ->
                july(hits)
                    .groupBy(
                        col("TraficSourceID"),
                        col("SearchEngineID"),
                        col("AdvEngineID"),
                        when(col("SearchEngineID").eq(0).and(col("AdvEngineID").eq(0)))
                            .then(col("Referer"))
                            .otherwise("")
                            .as("Src"),
                        col("URL").as("Dst"))
                    .agg(count().as("PageViews"))
                    .sort(
                        col("PageViews").desc(),
                        "TraficSourceID",
                        "SearchEngineID",
                        "AdvEngineID",
                        "Src",
                        "Dst")
                    .offset(1000)
                    .limit(10),
            """
            SELECT TraficSourceID, SearchEngineID, AdvEngineID,
              CASE WHEN (SearchEngineID = 0 AND AdvEngineID = 0) THEN Referer ELSE '' END AS Src,
              URL AS Dst, COUNT(*) AS PageViews
            FROM {hits}
            WHERE CounterID = 62 AND EventDate >= '2013-07-01' AND EventDate <= '2013-07-31'
              AND IsRefresh = 0
            GROUP BY TraficSourceID, SearchEngineID, AdvEngineID, Src, Dst
            ORDER BY PageViews DESC, TraficSourceID, SearchEngineID, AdvEngineID, Src, Dst
            LIMIT 10 OFFSET 1000\
            """),
        query(
            41,
            hits ->
                july(hits)
                    .filter(col("TraficSourceID").in(-1, 6))
                    .filter(col("RefererHash").eq(3594120000172545465L))
                    .groupBy("URLHash", "EventDate")
                    .agg(count().as("PageViews"))
                    .sort(col("PageViews").desc(), "URLHash", "EventDate")
                    .offset(100)
                    .limit(10),
            """
            SELECT URLHash, EventDate, COUNT(*) AS PageViews FROM {hits}
            WHERE CounterID = 62 AND EventDate >= '2013-07-01' AND EventDate <= '2013-07-31'
              AND IsRefresh = 0 AND TraficSourceID IN (-1, 6) AND RefererHash = 3594120000172545465
            GROUP BY URLHash, EventDate
            ORDER BY PageViews DESC, URLHash, EventDate LIMIT 10 OFFSET 100\
            """),
        query(
            42,
            hits ->
                july(hits)
                    .filter(COUNTED.and(col("URLHash").eq(2868770270353813622L)))
                    .groupBy("WindowClientWidth", "WindowClientHeight")
                    .agg(count().as("PageViews"))
                    .sort(col("PageViews").desc(), "WindowClientWidth", "WindowClientHeight")
                    .offset(10_000)
                    .limit(10),
            """
            SELECT WindowClientWidth, WindowClientHeight, COUNT(*) AS PageViews FROM {hits}
            WHERE CounterID = 62 AND EventDate >= '2013-07-01' AND EventDate <= '2013-07-31'
              AND IsRefresh = 0 AND DontCountHits = 0 AND URLHash = 2868770270353813622
            GROUP BY WindowClientWidth, WindowClientHeight
            ORDER BY PageViews DESC, WindowClientWidth, WindowClientHeight LIMIT 10 OFFSET 10000\
            """),
        query(
            43,
            hits ->
                site(hits, LocalDate.of(2013, 7, 14), LocalDate.of(2013, 7, 15))
                    .filter(COUNTED)
                    .groupBy(col("EventTime").dt().truncate(IntervalUnit.MINUTE).as("M"))
                    .agg(count().as("PageViews"))
                    .sort("M")
                    .offset(1000)
                    .limit(10),
            """
            SELECT DATE_TRUNC('minute', EventTime) AS M, COUNT(*) AS PageViews FROM {hits}
            WHERE CounterID = 62 AND EventDate >= '2013-07-14' AND EventDate <= '2013-07-15'
              AND IsRefresh = 0 AND DontCountHits = 0
            GROUP BY DATE_TRUNC('minute', EventTime)
            ORDER BY DATE_TRUNC('minute', EventTime) LIMIT 10 OFFSET 1000\
            """));
  }

  private static DataStore july(DataStore hits) {
    return site(hits, LocalDate.of(2013, 7, 1), LocalDate.of(2013, 7, 31));
  }

  private static DataStore site(DataStore hits, LocalDate first, LocalDate last) {
    return hits.filter(col("CounterID").eq(62))
        .filter(col("EventDate").between(first, last))
        .filter(col("IsRefresh").eq(0));
  }
}
