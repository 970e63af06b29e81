package io.clickframe.testkit.clickbench;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.count;
import static io.clickframe.testkit.clickbench.ClickBenchQueries.query;

import io.clickframe.Expression;
import io.clickframe.testkit.cases.Case;
import java.util.List;

/** The largest groups by region, phone, phrase and user. */
final class TopGroups {
  private static final Expression USERS = col("UserID").countDistinct();

  private TopGroups() {}

  static List<Case> all() {
    return List.of(
        query(
            8,
            hits ->
                hits.filter(col("AdvEngineID").ne(0))
                    .groupBy("AdvEngineID")
                    .agg(count().as("c"))
                    .sort(col("c").desc(), "AdvEngineID"),
            """
            SELECT AdvEngineID, COUNT(*) AS c FROM {hits} WHERE AdvEngineID <> 0
            GROUP BY AdvEngineID ORDER BY COUNT(*) DESC, AdvEngineID\
            """),
        query(
            9,
            hits ->
                hits.groupBy("RegionID")
                    .agg(USERS.as("u"))
                    .sort(col("u").desc(), "RegionID")
                    .limit(10),
            """
            SELECT RegionID, COUNT(DISTINCT UserID) AS u FROM {hits}
            GROUP BY RegionID ORDER BY u DESC, RegionID LIMIT 10\
            """),
        query(
            10,
            hits ->
                hits.groupBy("RegionID")
                    .agg(
                        col("AdvEngineID").sum().as("adv"),
                        count().as("c"),
                        col("ResolutionWidth").avg().as("width"),
                        USERS.as("u"))
                    .sort(col("c").desc(), "RegionID")
                    .limit(10),
            """
            SELECT RegionID, SUM(AdvEngineID) AS adv, COUNT(*) AS c, AVG(ResolutionWidth) AS width,
              COUNT(DISTINCT UserID) AS u
            FROM {hits} GROUP BY RegionID ORDER BY c DESC, RegionID LIMIT 10\
            """),
        query(
            11,
            hits ->
                hits.filter(col("MobilePhoneModel").ne(""))
                    .groupBy("MobilePhoneModel")
                    .agg(USERS.as("u"))
                    .sort(col("u").desc(), "MobilePhoneModel")
                    .limit(10),
            """
            SELECT MobilePhoneModel, COUNT(DISTINCT UserID) AS u FROM {hits}
            WHERE MobilePhoneModel <> '' GROUP BY MobilePhoneModel
            ORDER BY u DESC, MobilePhoneModel LIMIT 10\
            """),
        query(
            12,
            hits ->
                hits.filter(col("MobilePhoneModel").ne(""))
                    .groupBy("MobilePhone", "MobilePhoneModel")
                    .agg(USERS.as("u"))
                    .sort(col("u").desc(), "MobilePhone", "MobilePhoneModel")
                    .limit(10),
            """
            SELECT MobilePhone, MobilePhoneModel, COUNT(DISTINCT UserID) AS u FROM {hits}
            WHERE MobilePhoneModel <> '' GROUP BY MobilePhone, MobilePhoneModel
            ORDER BY u DESC, MobilePhone, MobilePhoneModel LIMIT 10\
            """),
        query(
            13,
            hits ->
                hits.filter(col("SearchPhrase").ne(""))
                    .groupBy("SearchPhrase")
                    .agg(count().as("c"))
                    .sort(col("c").desc(), "SearchPhrase")
                    .limit(10),
            """
            SELECT SearchPhrase, COUNT(*) AS c FROM {hits} WHERE SearchPhrase <> ''
            GROUP BY SearchPhrase ORDER BY c DESC, SearchPhrase LIMIT 10\
            """),
        query(
            14,
            hits ->
                hits.filter(col("SearchPhrase").ne(""))
                    .groupBy("SearchPhrase")
                    .agg(USERS.as("u"))
                    .sort(col("u").desc(), "SearchPhrase")
                    .limit(10),
            """
            SELECT SearchPhrase, COUNT(DISTINCT UserID) AS u FROM {hits} WHERE SearchPhrase <> ''
            GROUP BY SearchPhrase ORDER BY u DESC, SearchPhrase LIMIT 10\
            """),
        query(
            15,
            hits ->
                hits.filter(col("SearchPhrase").ne(""))
                    .groupBy("SearchEngineID", "SearchPhrase")
                    .agg(count().as("c"))
                    .sort(col("c").desc(), "SearchEngineID", "SearchPhrase")
                    .limit(10),
            """
            SELECT SearchEngineID, SearchPhrase, COUNT(*) AS c FROM {hits} WHERE SearchPhrase <> ''
            GROUP BY SearchEngineID, SearchPhrase
            ORDER BY c DESC, SearchEngineID, SearchPhrase LIMIT 10\
            """),
        query(
            16,
            hits ->
                hits.groupBy("UserID")
                    .agg(count().as("c"))
                    .sort(col("c").desc(), "UserID")
                    .limit(10),
            """
            SELECT UserID, COUNT(*) AS c FROM {hits}
            GROUP BY UserID ORDER BY COUNT(*) DESC, UserID LIMIT 10\
            """),
        query(
            17,
            hits ->
                hits.groupBy("UserID", "SearchPhrase")
                    .agg(count().as("c"))
                    .sort(col("c").desc(), "UserID", "SearchPhrase")
                    .limit(10),
            """
            SELECT UserID, SearchPhrase, COUNT(*) AS c FROM {hits} GROUP BY UserID, SearchPhrase
            ORDER BY COUNT(*) DESC, UserID, SearchPhrase LIMIT 10\
            """),
        query(
            18,
            hits ->
                hits.groupBy("UserID", "SearchPhrase")
                    .agg(count().as("c"))
                    .sort("UserID", "SearchPhrase")
                    .limit(10),
            """
            SELECT UserID, SearchPhrase, COUNT(*) AS c FROM {hits} GROUP BY UserID, SearchPhrase
            ORDER BY UserID, SearchPhrase LIMIT 10\
            """),
        query(
            19,
            hits ->
                hits.groupBy(
                        col("UserID"), col("EventTime").dt().minute().as("m"), col("SearchPhrase"))
                    .agg(count().as("c"))
                    .sort(col("c").desc(), "UserID", "m", "SearchPhrase")
                    .limit(10),
            """
            SELECT UserID, extract(minute FROM EventTime) AS m, SearchPhrase, COUNT(*) AS c
            FROM {hits} GROUP BY UserID, m, SearchPhrase
            ORDER BY COUNT(*) DESC, UserID, m, SearchPhrase LIMIT 10\
            """));
  }
}
