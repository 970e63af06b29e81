package io.clickframe.testkit.clickbench;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.count;
import static io.clickframe.testkit.clickbench.ClickBenchQueries.query;

import io.clickframe.testkit.cases.Case;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One number, or one row of them, over all rows; and the look-up of one user. */
final class Totals {
  private Totals() {}

  static List<Case> all() {
    return List.of(
        query(1, hits -> hits.agg(count().as("c")), "SELECT COUNT(*) AS c FROM {hits}"),
        query(
            2,
            hits -> hits.filter(col("AdvEngineID").ne(0)).agg(count().as("c")),
            "SELECT COUNT(*) AS c FROM {hits} WHERE AdvEngineID <> 0"),
        query(
            3,
            hits ->
                hits.agg(
                    col("AdvEngineID").sum().as("adv"),
                    count().as("c"),
                    col("ResolutionWidth").avg().as("width")),
            "SELECT sumOrNull(AdvEngineID) AS adv, COUNT(*) AS c, avgOrNull(ResolutionWidth) AS width"
                + " FROM {hits}"),
        query(
            4,
            hits -> hits.agg(col("UserID").avg().as("mean")),
            "SELECT avgOrNull(UserID) AS mean FROM {hits}"),
        query(
            5,
            hits -> hits.agg(col("UserID").countDistinct().as("users")),
            "SELECT COUNT(DISTINCT UserID) AS users FROM {hits}"),
        query(
            6,
            hits -> hits.agg(col("SearchPhrase").countDistinct().as("phrases")),
            "SELECT COUNT(DISTINCT SearchPhrase) AS phrases FROM {hits}"),
        query(
            7,
            hits -> hits.agg(col("EventDate").min().as("first"), col("EventDate").max().as("last")),
            "SELECT minOrNull(EventDate) AS first, maxOrNull(EventDate) AS last FROM {hits}"),
        query(
            20,
            hits -> hits.filter(col("UserID").eq(435090932899640449L)).select("UserID"),
            "SELECT UserID FROM {hits} WHERE UserID = 435090932899640449"),
        query(
            21,
            hits -> hits.filter(col("URL").like("%google%")).agg(count().as("c")),
            "SELECT COUNT(*) AS c FROM {hits} WHERE URL LIKE '%google%'"),
        query(
            30,
            hits ->
                hits.agg(
                    IntStream.range(0, 90)
                        .mapToObj(i -> col("ResolutionWidth").plus(i).sum().as("sum" + i))
                        .toArray()),
            IntStream.range(0, 90)
                .mapToObj(i -> "sumOrNull(ResolutionWidth + " + i + ") AS sum" + i)
                .collect(Collectors.joining(", ", "SELECT ", " FROM {hits}"))));
  }
}
